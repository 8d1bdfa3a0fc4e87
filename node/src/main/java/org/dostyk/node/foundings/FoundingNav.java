package org.dostyk.node.foundings;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class FoundingNav {

  @Bean
  NavItem foundingsItem() {
    return new NavItem(
        Room.COOPERATION,
        35,
        "foundings.nav",
        "/foundings",
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }
}
