package org.dostyk.node.seating;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.springframework.stereotype.Component;

/** A table at which two hosts sit. */
@Component
class SeatingExamples implements Examples {
  private final VisitGround ground;
  private final Seatings seatings;

  SeatingExamples(VisitGround ground, Seatings seatings) {
    this.ground = ground;
    this.seatings = seatings;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Aksu College");
    Visit visit = ground.approved(house, host);
    ItineraryItem item = ground.planned(visit, VisitGround.item("Talks", "10:00", "12:00"), house);
    var hosts = List.of("Zhao Min, Vice-President", "Sun Yue, Dean");
    seatings.save(
        visit.id(),
        new Seating(item.id(), hosts, TableShape.LONG, 9, Interpreters.LEFT, 0),
        house.officer());
    return List.of(
        Example.get("/seating/{visit}/{item}", visit.id(), item.id()).hiding("Zhao Min"),
        Example.get("/seating/{visit}/{item}/cards", visit.id(), item.id()).hiding("Sun Yue"),
        Example.post("/seating/{visit}/{item}", visit.id(), item.id())
            .with("revision", 1)
            .with("hosts", "Zhao Min")
            .with("across", 9));
  }
}
