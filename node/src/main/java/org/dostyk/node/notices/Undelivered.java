package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters and what became of them, as the administrators of their institutions see them. */
@Service
class Undelivered {
  private static final Duration LATELY = Duration.ofDays(7);

  private final MailStore store;
  private final LetterListStore lists;
  private final MailSettings settings;
  private final Notices notices;
  private final Audit audit;
  private final Jobs jobs;
  private final Clock clock;

  Undelivered(
      MailStore store,
      LetterListStore lists,
      MailSettings settings,
      Notices notices,
      Audit audit,
      Jobs jobs,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.settings = settings;
    this.notices = notices;
    this.audit = audit;
    this.jobs = jobs;
    this.clock = clock;
  }

  NoticesPage seenBy(Actor actor, Typed typed, Listed list) {
    var counts = store.counts(theirs(actor), clock.instant().minus(LATELY));
    var server = settings.server();
    return new NoticesPage(
        server.map(Object::toString).orElse(null),
        server.map(MailSettings.Server::from).orElse(""),
        Map.of(
            Fate.UNDELIVERED, counts.undelivered(),
            Fate.TRIED, counts.triedInVain(),
            Fate.WAITING, counts.waiting(),
            Fate.SENT, counts.sent()),
        Fate.of(typed.get("fate")),
        list);
  }

  /** The letters that are asked for, of those lately sent or not sent yet. */
  Rows<LetterRow> rows(Typed typed, Actor actor) {
    Set<InstitutionId> theirs = theirs(actor);
    Instant since = clock.instant().minus(LATELY);
    ZoneId zone = actor.zone();
    return (most, skip) -> lists.list(Fate.of(typed.get("fate")), theirs, since, zone, most, skip);
  }

  /**
   * Lets letters that were given up go out again; those that wait or were sent stay as they are.
   *
   * @return how many go
   * @throws NotFound if one is not a letter of an institution that the actor administers
   */
  @Transactional
  int again(Set<UUID> ids, Actor by) {
    ids.stream()
        .filter(id -> !store.exists(id, theirs(by)))
        .findFirst()
        .ifPresent(
            id -> {
              throw new NotFound("letter " + id);
            });
    Instant now = clock.instant();
    List<Mail> going = store.again(ids, theirs(by), now, now.plus(MailRules.PATIENCE));
    for (Mail mail : going) {
      audit.record(
          mail.institution(), by, "notices.sent_again", "notices.mail", mail.id(), mail.email());
    }
    jobs.soon(MailJob.NAME);
    return going.size();
  }

  /** Writes to the administrator themselves, to see whether mail works. */
  @Transactional
  void writeTrialTo(Actor actor) {
    notices.tell(
        theirs(actor).iterator().next(),
        actor.account(),
        Letter.of("notices.trial.subject", "notices.trial.body", "/notices"));
  }

  private static Set<InstitutionId> theirs(Actor actor) {
    return actor.institutionsAs(Role.ADMINISTRATOR);
  }
}
