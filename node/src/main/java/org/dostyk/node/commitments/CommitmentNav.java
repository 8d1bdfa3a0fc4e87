package org.dostyk.node.commitments;

import org.dostyk.node.notices.Topic;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class CommitmentNav {

  @Bean
  NavItem promisesItem() {
    return new NavItem(
        Room.COOPERATION,
        40,
        "commitments.nav",
        "/promises",
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }

  @Bean
  Topic commitmentsTopic() {
    return new Topic("commitments", "commitments.nav", 40, true);
  }
}
