package org.dostyk.node.foundings;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A college that nobody founds yet, and one with two founders and a milestone. */
@Component
class FoundingExamples implements Examples {
  private final FoundingGround ground;
  private final Foundings foundings;
  private final Houses houses;
  private final Clock clock;

  FoundingExamples(FoundingGround ground, Foundings foundings, Houses houses, Clock clock) {
    this.ground = ground;
    this.foundings = foundings;
    this.houses = houses;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House other = houses.open("Bureau of Vocational Education");
    Founding begun = ground.begun(house, "College of Water Works");
    Founding shared = ground.founded(house, other, "60 %", "2/5");
    foundings.milestone(
        shared.id(), MilestoneKind.REGISTRATION, PartnerId.of(house.id()), null, house.officer());
    PartnerId id = shared.id();
    return List.of(
        Example.get("/foundings"),
        Example.get("/foundings/new"),
        Example.get("/foundings/{id}", begun.id()).hiding("College of Water Works"),
        Example.get("/foundings/{id}", id).asking("q=Bureau"),
        Example.post("/foundings").with("id", Uuid7.next(clock)).with("name_en", "College"),
        Example.post("/foundings/{id}", id).with("q", "Bureau"),
        Example.post("/foundings/{id}/purpose", id).with("revision", 3).with("purpose_en", "Rail"),
        Example.post("/foundings/{id}/founders", begun.id())
            .with("revision", 1)
            .with("partner", other.id())
            .with("share", "30 %"),
        Example.post("/foundings/{id}/founders/{founder}/leave", id, other.id())
            .with("revision", 3),
        Example.post("/foundings/{id}/milestones", id)
            .with("kind", "LICENCE")
            .with("partner", house.id()),
        Example.post("/foundings/{id}/founded", id)
            .with("revision", 3)
            .with("founded_on", "2026-11-01"),
        Example.post("/foundings/{id}/take-back", id).with("revision", 3));
  }
}
