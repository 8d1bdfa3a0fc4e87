package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters that have not arrived, as the administrators of their institutions see them. */
@Service
class Undelivered {
  private static final int MOST = 200;
  private static final Duration LATELY = Duration.ofDays(7);

  private final MailStore store;
  private final MailSettings settings;
  private final Notices notices;
  private final Audit audit;
  private final Jobs jobs;
  private final Clock clock;

  Undelivered(
      MailStore store,
      MailSettings settings,
      Notices notices,
      Audit audit,
      Jobs jobs,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.notices = notices;
    this.audit = audit;
    this.jobs = jobs;
    this.clock = clock;
  }

  NoticesPage seenBy(Actor actor) {
    var counts = store.counts(theirs(actor), clock.instant().minus(LATELY));
    var server = settings.server();
    return new NoticesPage(
        server.map(Object::toString).orElse(null),
        server.map(MailSettings.Server::from).orElse(""),
        counts.undelivered(),
        counts.triedInVain(),
        counts.waiting(),
        counts.sent(),
        store.unsent(theirs(actor), MOST).stream().map(NoticesPage.Row::of).toList(),
        actor.clocks().map(c -> c.here().zone()).orElse((ZoneId) ZoneOffset.UTC));
  }

  /**
   * Lets a letter that was given up go out again; one that waits or was sent stays as it is.
   *
   * @throws NotFound if it is not a letter of an institution that the actor administers
   */
  @Transactional
  void again(UUID id, Actor by) {
    if (!store.exists(id, theirs(by))) {
      throw new NotFound("letter " + id);
    }
    again(Set.of(id), by);
  }

  @Transactional
  void allAgain(Actor by) {
    again(store.unsent(theirs(by), MOST).stream().map(Mail::id).collect(Collectors.toSet()), by);
  }

  /** Writes to the administrator themselves, to see whether mail works. */
  @Transactional
  void writeTrialTo(Actor actor) {
    notices.tell(
        theirs(actor).iterator().next(),
        actor.account(),
        Letter.of("notices.trial.subject", "notices.trial.body", "/notices"));
  }

  private void again(Set<UUID> ids, Actor by) {
    Instant now = clock.instant();
    for (Mail mail : store.again(ids, theirs(by), now, now.plus(MailRules.PATIENCE))) {
      audit.record(
          mail.institution(), by, "notices.sent_again", "notices.mail", mail.id(), mail.email());
    }
    jobs.soon(MailJob.NAME);
  }

  private static Set<InstitutionId> theirs(Actor actor) {
    return actor.institutionsAs(Role.ADMINISTRATOR);
  }
}
