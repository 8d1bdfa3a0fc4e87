package org.dostyk.node.notices;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class NoticesNav {

  @Bean
  NavItem noticesItem() {
    return new NavItem(
        Room.HOUSE, 40, "notices.nav", "/notices", v -> v.hasAny(Role.ADMINISTRATOR));
  }
}
