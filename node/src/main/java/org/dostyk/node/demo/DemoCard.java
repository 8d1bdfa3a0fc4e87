package org.dostyk.node.demo;

import gg.jte.Content;
import java.util.Optional;
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
  private final Parts parts;

  DemoCard(Demo demo, Parts parts) {
    this.demo = demo;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    return frame.visitor().signedIn()
        ? Optional.empty()
        : Optional.of(
            parts.of("demo/card", frame, DemoPage.of(demo, Optional.empty(), Optional.empty())));
  }

  @Override
  public int order() {
    return 0;
  }
}
