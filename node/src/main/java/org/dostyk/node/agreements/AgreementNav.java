package org.dostyk.node.agreements;

import org.dostyk.node.notices.Topic;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class AgreementNav {

  @Bean
  NavItem agreementsItem() {
    return new NavItem(
        Room.COOPERATION,
        20,
        "agreements.nav",
        "/agreements",
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }

  @Bean
  Topic agreementsTopic() {
    return new Topic("agreements", "agreements.nav", 20, false);
  }
}
