package org.dostyk.node.agreements;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.people.GuestLinkId;
import org.dostyk.node.people.GuestLinks;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People without an account who read a text by a link and leave a remark. */
@Service
class Guests {
  /** The task that a guest link to an agreement is for. */
  static final String TASK = "agreements.read";

  static final int LONGEST_REMARK = 4_000;
  private static final Duration GOOD_FOR = Duration.ofDays(14);
  private final Agreements agreements;
  private final AgreementStore store;
  private final RemarkStore remarks;
  private final GuestLinks links;
  private final AgreementTransfers transfers;
  private final Clock clock;

  Guests(
      Agreements agreements,
      AgreementStore store,
      RemarkStore remarks,
      GuestLinks links,
      AgreementTransfers transfers,
      Clock clock) {
    this.agreements = agreements;
    this.store = store;
    this.remarks = remarks;
    this.links = links;
    this.transfers = transfers;
    this.clock = clock;
  }

  /**
   * A text as a guest reads it: the latest version, else the inviting institution's working text.
   */
  record Reading(int version, Draft text) {}

  /** Makes a link that opens this agreement's text for fourteen days; the path is told once. */
  @Transactional
  String invite(AgreementId id, String label, Language language, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId house =
        officer.institutionsAs(Role.OFFICER).stream()
            .filter(h -> agreement.partyOf(h).isPresent())
            .findFirst()
            .orElseThrow(() -> new NotFound("No side of " + id));
    return links.make(
        TASK, id.value(), house, label, language, clock.instant().plus(GOOD_FOR), officer);
  }

  @Transactional
  void withdraw(AgreementId id, GuestLinkId link, Actor officer) {
    agreements.findAs(Role.OFFICER, id, officer);
    if (invited(id, officer).stream().noneMatch(l -> l.id().equals(link))) {
      throw new NotFound("Guest link " + link);
    }
    links.revoke(link, officer);
  }

  /** The links that the reader's institutions made. */
  List<GuestLink> invited(AgreementId id, Actor reader) {
    return links.on(id.value(), Agreements.readingFor(reader)).stream()
        .filter(l -> l.task().equals(TASK))
        .toList();
  }

  List<Remark> remarks(AgreementId id, Actor reader) {
    return remarks.on(id, Agreements.readingFor(reader));
  }

  /** What a guest reads; it is noted for whom among the signatories that is. */
  @Transactional
  Reading reading(GuestLink link) {
    var id = new AgreementId(link.object());
    Agreement agreement = agreements.read(id, Set.of(link.institution()));
    Optional<Version> latest = agreement.latest();
    latest.ifPresent(version -> transfers.read(link, agreement, version));
    return latest
        .map(v -> new Reading(v.number(), Draft.of(v.document())))
        .or(() -> store.workingText(id, link.institution()).map(w -> new Reading(0, w.draft())))
        .orElseThrow(() -> new NotFound("No text of " + id));
  }

  /**
   * Takes a guest's remark; sent twice under one id it stands once.
   *
   * @throws Refused if it is empty or too long, or the link was withdrawn meanwhile
   */
  @Transactional
  void remark(GuestLink link, UUID remark, String words) {
    if (words.isBlank()) {
      throw new Refused(Objection.of("agreements.objection.no_words"));
    }
    if (words.length() > LONGEST_REMARK) {
      throw new Refused(Objection.of("agreements.objection.remark_too_long", LONGEST_REMARK));
    }
    var said =
        new Remark(remark, link.label(), reading(link).version(), words.strip(), clock.instant());
    if (remarks.add(new AgreementId(link.object()), link.institution(), said)) {
      links.used(link);
    }
  }
}
