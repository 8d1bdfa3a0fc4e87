package org.dostyk.node.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links for guests: one task, one object, an end. Who holds such a link needs no account. Whether
 * somebody may make one for an object is for the object's module to decide before it asks here.
 */
@Service
public class GuestLinks {
  private static final Duration LONGEST = Duration.ofDays(366);
  private final GuestLinkStore store;
  private final Audit audit;
  private final Clock clock;

  GuestLinks(GuestLinkStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a link. Its path is shown or sent now or never: only a hash of its secret is kept.
   *
   * @param task the {@link GuestTask#kind} that will answer
   * @param label for whom it is: a name, a post, a company
   * @param expires at most a year from now
   * @return the path, with the guest's language
   * @throws Refused if the label or the end is not acceptable
   */
  @Transactional
  public String make(
      String task,
      UUID object,
      InstitutionId by,
      String label,
      Language language,
      Instant expires,
      Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var objections = new ArrayList<>(NameRules.line(label));
    if (label.isBlank()) {
      objections.add(Objection.of("people.objection.guest_unnamed"));
    }
    if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
      objections.add(Objection.of("people.objection.guest_end"));
    }
    Refused.ifAny(objections);
    String token = Token.make();
    var id = new GuestLinkId(Uuid7.next(clock));
    var link =
        new GuestLink(id, by, task, object, label.strip(), language, now, expires, null, 0, 0);
    store.add(token, link, actor.account());
    audit.record(by, actor, "people.guest_link_made", task, object, link.label());
    return "/guest/" + token + "?lang=" + language.tag();
  }

  /** The links to an object, newest first, as far as these institutions made them. */
  public List<GuestLink> on(UUID object, Set<InstitutionId> readers) {
    return store.on(object, readers);
  }

  /**
   * Withdraws a link at once; a second time it changes nothing.
   *
   * @throws NotFound if none of the institutions made it for which the actor runs cooperation
   */
  @Transactional
  public void revoke(GuestLinkId id, Actor actor) {
    GuestLink link =
        store
            .find(id, actor.institutionsAs(Role.OFFICER, Role.COORDINATOR))
            .orElseThrow(() -> new NotFound("Guest link " + id));
    if (store.revoke(id, clock.instant())) {
      audit.record(
          link.institution(),
          actor,
          "people.guest_link_revoked",
          link.task(),
          link.object(),
          link.label());
    }
  }

  /**
   * Counts and records that the guest did the task; called in the transaction of what was done.
   *
   * @throws Refused if the link was revoked or ended meanwhile; nothing is changed then
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void used(GuestLink link) {
    if (!store.used(link.id(), clock.instant())) {
      throw new Refused(Objection.of("people.objection.guest_link_ended"));
    }
    audit.byNode(
        link.institution(), "people.guest_link_used", link.task(), link.object(), link.label());
  }

  /** The link behind a token, whatever became of it. */
  Optional<GuestLink> find(String token) {
    return store.find(token);
  }

  GuestLink.State state(GuestLink link) {
    return link.at(clock.instant());
  }

  /** Counts that its page was opened. */
  void opened(GuestLink link) {
    store.opened(link.id(), clock.instant());
  }
}
