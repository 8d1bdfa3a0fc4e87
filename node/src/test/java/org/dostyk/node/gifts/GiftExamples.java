package org.dostyk.node.gifts;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.springframework.stereotype.Component;

/** A gift received at a visit and one that is planned. */
@Component
class GiftExamples implements Examples {
  private final VisitGround ground;
  private final GiftGround gifts;
  private final Clock clock;

  GiftExamples(VisitGround ground, GiftGround gifts, Clock clock) {
    this.ground = ground;
    this.gifts = gifts;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Shihezi University");
    Visit visit = ground.approved(house, host);
    Gift received = gifts.received(house, host, visit, "Porcelain vase");
    Gift planned = gifts.planned(house, host, visit, "Silver cup");
    Gift idle = gifts.planned(house, host, visit, "Felt rug");
    return List.of(
        Example.get("/gifts/{id}", received.id()).hiding("Porcelain vase"),
        Example.get("/gifts/{id}", planned.id()),
        Example.get("/gifts/{id}/edit", planned.id()),
        Example.get("/gifts/new").asking("visit=" + visit.id()),
        Example.post("/gifts").with("id", Uuid7.next(clock)).with("what_en", "Cup"),
        Example.post("/gifts/{id}", planned.id()).with("revision", 1).with("what_en", "Cup"),
        Example.post("/gifts/{id}/give", planned.id()).with("given_on", "2026-11-19"),
        Example.post("/gifts/{id}/hand-over", received.id())
            .with("holder", "Museum")
            .with("from", "2026-11-20"),
        Example.post("/gifts/{id}/declare", received.id()).with("declared", "2026-11-20"),
        Example.post("/gifts/{id}/withdraw", idle.id()));
  }
}
