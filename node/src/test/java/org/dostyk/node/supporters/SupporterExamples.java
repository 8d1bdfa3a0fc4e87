package org.dostyk.node.supporters;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.springframework.stereotype.Component;

/** A visit that the house keeps, and one that it supports. */
@Component
class SupporterExamples implements Examples {
  private final VisitGround ground;
  private final Supporters supporters;
  private final Clock clock;

  SupporterExamples(VisitGround ground, Supporters supporters, Clock clock) {
    this.ground = ground;
    this.supporters = supporters;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Altay College");
    House consulate = ground.house("Consulate in Altay");
    Visit visit = ground.approved(house, host);
    ItineraryItem ceremony =
        ground.planned(visit, VisitGround.item("Ceremony", "10:00", "12:00"), house);
    var named = new SupporterId(Uuid7.next(clock));
    supporters.name(named, visit.id(), PartnerId.of(consulate.id()), house.officer());

    Visit theirs = ground.approved(host, consulate);
    ItineraryItem dinner =
        ground.planned(theirs, VisitGround.item("Dinner of friendship", "19:00", "21:00"), host);
    var ours = new SupporterId(Uuid7.next(clock));
    supporters.name(ours, theirs.id(), PartnerId.of(house.id()), host.officer());
    supporters.invite(ours, Set.of(dinner.id()), host.officer());
    return List.of(
        Example.get("/visits/{id}/supporters", visit.id()),
        Example.post("/visits/{id}/supporters", visit.id())
            .with("supporter", Uuid7.next(clock))
            .with("partner", ground.house("Ministry").id().value()),
        Example.post("/visits/{id}/supporters", visit.id())
            .with("item", named + "/" + ceremony.id())
            .with("do", "save"),
        Example.get("/supported/{id}", ours).hiding("Dinner of friendship"));
  }
}
