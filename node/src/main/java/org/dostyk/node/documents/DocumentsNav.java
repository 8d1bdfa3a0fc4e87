package org.dostyk.node.documents;

import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.dostyk.node.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the check of papers stands in the navigation. */
@Configuration
class DocumentsNav {
  private static final int LAST = 90;

  @Bean
  NavItem verifyNav() {
    return new NavItem(
        Room.COOPERATION, LAST, "documents.nav.verify", "/verify", Visitor::signedIn);
  }
}
