package org.dostyk.node.transfers;

import org.dostyk.node.notices.Topic;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation, and what its letters are about. */
@Configuration
class TransfersNav {

  @Bean
  NavItem transfersItem() {
    return new NavItem(
        Room.HOUSE, 45, "transfers.nav", "/transfers", v -> v.hasAny(Role.ADMINISTRATOR));
  }

  @Bean
  Topic transfersTopic() {
    return new Topic("transfers", "transfers.nav", 60, true);
  }
}
