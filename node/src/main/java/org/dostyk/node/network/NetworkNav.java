package org.dostyk.node.network;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation of a node that takes part in a network. */
@Configuration
class NetworkNav {

  @Bean
  NavItem networkItem(NetworkSettings settings) {
    return new NavItem(
        Room.HOUSE,
        45,
        "network.nav",
        "/network",
        v -> settings.on() && v.hasAny(Role.ADMINISTRATOR));
  }
}
