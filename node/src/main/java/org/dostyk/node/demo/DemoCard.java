package org.dostyk.node.demo;

import gg.jte.Content;
import java.util.Optional;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** In the demonstration the welcome lets a visitor choose who to be. */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoCard implements HomeCard {
  private final Demo demo;
  private final OwnInstitutions houses;
  private final Parts parts;

  DemoCard(Demo demo, OwnInstitutions houses, Parts parts) {
    this.demo = demo;
    this.houses = houses;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    return frame.visitor().signedIn()
        ? Optional.empty()
        : Optional.of(
            parts.of("demo/card", frame, DemoPage.of(demo, houses.all(), Optional.empty())));
  }

  @Override
  public int order() {
    return 0;
  }
}
