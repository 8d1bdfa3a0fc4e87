package org.dostyk.node.people;

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
}
