package org.dostyk.node.notices;

import gg.jte.Content;
import java.time.Clock;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/** Tells an administrator that letters are held up. */
@Component
class NoticesCard implements HomeCard {
  private final MailStore store;
  private final MailSettings settings;
  private final Parts parts;
  private final Clock clock;

  NoticesCard(MailStore store, MailSettings settings, Parts parts, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.parts = parts;
    this.clock = clock;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor actor) || !actor.hasAny(Role.ADMINISTRATOR)) {
      return Optional.empty();
    }
    var counts = store.counts(actor.institutionsAs(Role.ADMINISTRATOR), clock.instant());
    boolean setUp = settings.server().isPresent();
    int held = setUp ? 0 : counts.waiting() + counts.triedInVain();
    return counts.undelivered() + held == 0
        ? Optional.empty()
        : Optional.of(
            parts.of("notices/home", frame, new NoticesCardPage(counts.undelivered(), held)));
  }

  @Override
  public int order() {
    return 80;
  }
}
