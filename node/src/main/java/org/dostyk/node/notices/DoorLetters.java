package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.dostyk.node.people.InvitationMade;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.people.SignInLinkMade;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the letters by which people come in, in the transaction that made their link. */
@Component
class DoorLetters {
  private final Notices notices;
  private final People people;
  private final OwnInstitutions institutions;
  private final Clock clock;

  DoorLetters(Notices notices, People people, OwnInstitutions institutions, Clock clock) {
    this.notices = notices;
    this.people = people;
    this.institutions = institutions;
    this.clock = clock;
  }

  @EventListener
  void made(SignInLinkMade link) {
    long minutes = Duration.between(clock.instant(), link.expires()).toMinutes();
    notices.tell(
        link.account(),
        Letter.of("notices.sign_in.subject", "notices.sign_in.body", link.path(), minutes)
            .secretUntil(link.expires()));
  }

  @EventListener
  void made(InvitationMade invitation) {
    var zone =
        people.home(invitation.account()).flatMap(institutions::find).orElseThrow().place().zone();
    notices.tell(
        invitation.account(),
        Letter.of(
                "notices.invitation.subject",
                "notices.invitation.body",
                invitation.path(),
                invitation.by(),
                LocalDate.ofInstant(invitation.expires(), zone))
            .secretUntil(invitation.expires()));
  }
}
