package org.dostyk.node.visits;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A visit in plan and visits that lie before both sides. */
@Component
class VisitExamples implements Examples {
  private final VisitGround ground;
  private final Clock clock;

  VisitExamples(VisitGround ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Xinjiang University");
    Visit planned = ground.planned(house, PartnerId.of(host.id()));
    Visit given = ground.planned(house, PartnerId.of(host.id()));
    Visit toSend = ground.planned(house, PartnerId.of(host.id()));
    Visit sent = ground.sent(house, host);
    Visit declined = ground.sent(house, host);
    Visit approved = ground.approved(house, host);
    return List.of(
        Example.get("/visits/{id}", planned.id()),
        Example.get("/visits/{id}", approved.id()).hiding("Seminar on languages"),
        Example.get("/visits/{id}/form", approved.id()),
        Example.get("/visits/{id}/edit", planned.id()),
        Example.get("/visits/new").asking("return=" + approved.id()),
        Example.post("/visits").with("id", Uuid7.next(clock)).with("do", "find"),
        Example.post("/visits/{id}/edit", planned.id()).with("do", "find"),
        Example.post("/visits/{id}/send", toSend.id()),
        Example.post("/visits/{id}/approve", sent.id()).with("side", "GUEST"),
        Example.post("/visits/{id}/decline", declined.id())
            .with("side", "GUEST")
            .with("reason", "No visas")
            .by(Role.SIGNATORY),
        Example.post("/visits/{id}/call-off", given.id()).with("reason", "No budget"),
        Example.post("/visits/{id}/promise-return", approved.id()));
  }
}
