package org.dostyk.node.partners;

import gg.jte.Content;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.NavItem;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the navigation and to the home page. */
@Configuration
class PartnerNav {

  @Bean
  NavItem partnersItem() {
    return new NavItem(
        Room.COOPERATION,
        10,
        "partners.nav",
        "/partners",
        v -> v.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER));
  }

  /** Tells an officer of entries that may be one institution. */
  @Bean
  HomeCard doubting(Merges merges, Parts parts) {
    return new HomeCard() {
      @Override
      public Optional<Content> on(Frame frame) {
        int open =
            frame.visitor() instanceof Actor me && !Readers.keeping(me).isEmpty()
                ? merges.openCount(Readers.keeping(me))
                : 0;
        return open == 0
            ? Optional.empty()
            : Optional.of(parts.of("partners/doubting", frame, open));
      }

      @Override
      public int order() {
        return 300;
      }
    };
  }

  /** Shows an officer whose register is empty how to begin. */
  @Bean
  HomeCard firstPartner(PartnerList list, Parts parts) {
    return new HomeCard() {
      @Override
      public Optional<Content> on(Frame frame) {
        return frame.visitor() instanceof Actor me
                && !Readers.keeping(me).isEmpty()
                && list.isEmpty(Readers.keeping(me))
            ? Optional.of(parts.of("partners/first", frame, ""))
            : Optional.empty();
      }

      @Override
      public int order() {
        return 800;
      }
    };
  }
}
