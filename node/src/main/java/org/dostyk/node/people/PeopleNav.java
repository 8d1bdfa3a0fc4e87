package org.dostyk.node.people;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.dostyk.node.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class PeopleNav {

  @Bean
  NavItem homeItem() {
    return new NavItem(Room.HOME, 0, "people.nav.home", "/", Visitor::signedIn);
  }

  @Bean
  NavItem peopleItem() {
    return new NavItem(
        Room.HOUSE, 10, "people.nav.people", "/people", v -> v.hasAny(Role.ADMINISTRATOR));
  }

  @Bean
  NavItem auditItem() {
    return new NavItem(
        Room.HOUSE, 80, "people.nav.audit", "/audit", v -> v.hasAny(Role.ADMINISTRATOR));
  }
}
