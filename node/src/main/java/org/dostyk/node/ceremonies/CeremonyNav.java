package org.dostyk.node.ceremonies;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class CeremonyNav {

  @Bean
  NavItem ceremoniesItem() {
    return new NavItem(
        Room.COOPERATION,
        25,
        "ceremonies.nav",
        "/ceremonies",
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }
}
