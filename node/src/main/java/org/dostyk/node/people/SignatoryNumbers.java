package org.dostyk.node.people;

import gg.jte.Content;
import java.util.Optional;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.springframework.stereotype.Component;

/** What a signatory finds below what waits for them: their institution in numbers. */
@Component
class SignatoryNumbers implements HomeCard {
  private final HousesCard houses;

  SignatoryNumbers(HousesCard houses) {
    this.houses = houses;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    return frame.visitor() instanceof Actor me
            && me.hasAny(Role.SIGNATORY)
            && !me.hasAny(Role.OBSERVER)
        ? Optional.of(houses.of(me, Role.SIGNATORY, frame))
        : Optional.empty();
  }

  @Override
  public int order() {
    return 30;
  }
}
