package org.dostyk.node.portfolio;

import org.dostyk.node.values.Role;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation. */
@Configuration
class PortfolioNav {

  @Bean
  NavItem balanceItem() {
    return item(45, "portfolio.nav.balance", "/balance");
  }

  @Bean
  NavItem partnershipsItem() {
    return item(12, "portfolio.nav.partnerships", "/partnerships");
  }

  @Bean
  NavItem expiryItem() {
    return item(30, "portfolio.nav.expiry", "/expiry");
  }

  @Bean
  NavItem mapItem() {
    return item(11, "portfolio.nav.map", "/map");
  }

  @Bean
  NavItem publicItem() {
    return new NavItem(
        Room.COOPERATION,
        92,
        "portfolio.nav.public",
        "/public-page",
        v -> v.hasAny(Role.OFFICER, Role.ADMINISTRATOR));
  }

  private static NavItem item(int order, String key, String path) {
    return new NavItem(
        Room.COOPERATION,
        order,
        key,
        path,
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }
}
