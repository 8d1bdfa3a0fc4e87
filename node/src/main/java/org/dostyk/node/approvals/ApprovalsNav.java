package org.dostyk.node.approvals;

import org.dostyk.node.notices.Topic;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class ApprovalsNav {

  @Bean
  NavItem approvalsItem() {
    return new NavItem(
        Room.HOUSE, 5, "approvals.nav", "/approvals", v -> v.hasAny(Deciders.MAY_DECIDE));
  }

  @Bean
  Topic approvalsTopic() {
    return new Topic("approvals", "approvals.nav", 10, false);
  }
}
