package org.dostyk.node.imports;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class ImportNav {

  @Bean
  NavItem importsItem() {
    return new NavItem(
        Room.COOPERATION, 90, "imports.nav", "/imports", v -> v.hasAny(Role.OFFICER));
  }
}
