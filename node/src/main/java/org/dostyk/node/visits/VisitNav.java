package org.dostyk.node.visits;

import org.dostyk.node.notices.Topic;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class VisitNav {

  @Bean
  NavItem visitsItem() {
    return new NavItem(
        Room.COOPERATION,
        15,
        "visits.nav",
        "/visits",
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }

  @Bean
  Topic visitsTopic() {
    return new Topic("visits", "visits.nav", 30, true);
  }
}
