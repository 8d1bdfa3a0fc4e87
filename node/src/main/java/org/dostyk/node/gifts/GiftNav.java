package org.dostyk.node.gifts;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class GiftNav {

  @Bean
  NavItem giftsItem() {
    return new NavItem(
        Room.COOPERATION,
        17,
        "gifts.nav",
        "/gifts",
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }
}
