package org.dostyk.node.responsible;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.springframework.stereotype.Component;

/** A visit in plan, which nobody else may hand over. */
@Component
class ResponsibleExamples implements Examples {
  private final VisitGround ground;

  ResponsibleExamples(VisitGround ground) {
    this.ground = ground;
  }

  @Override
  public List<Example> at(House house) {
    Visit planned = ground.planned(house, ground.elsewhere(house));
    return List.of(
        Example.post("/responsible/{list}/{id}", "visits", planned.id())
            .with("house", house.id())
            .with("person", house.officer().account()));
  }
}
