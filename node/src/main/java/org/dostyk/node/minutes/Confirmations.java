package org.dostyk.node.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementStanding;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.minutes.Confirmation.Manner;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.people.GuestLinkId;
import org.dostyk.node.people.GuestLinks;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.VisitRights;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of a visit's promises and each side's word that it is the whole list: promises from
 * minutes, those entered on the visit, and those from clauses of what its parties signed on its
 * days. Whoever may approve the visit for a side confirms for it; a side without people here does
 * so by a guest's link, or on paper that the visit's keeper notes.
 */
@Service
public class Confirmations {
  /** The task of a guest who confirms. */
  static final String TASK = "minutes.confirm";

  private static final Duration LINK_GOOD_FOR = Duration.ofDays(30);

  private final ConfirmationStore store;
  private final MinutesStore minutes;
  private final Visits visits;
  private final Commitments commitments;
  private final Agreements agreements;
  private final GuestLinks links;
  private final Audit audit;
  private final Clock clock;

  Confirmations(
      ConfirmationStore store,
      MinutesStore minutes,
      Visits visits,
      Commitments commitments,
      Agreements agreements,
      GuestLinks links,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.minutes = minutes;
    this.visits = visits;
    this.commitments = commitments;
    this.agreements = agreements;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The promises of a visit that are still asked for, the earliest due first: the same for both
   * sides, whoever reads.
   */
  @Transactional(readOnly = true)
  public List<Commitment> promises(Visit visit) {
    Set<InstitutionId> houses = visit.readers();
    var all = new ArrayList<>(commitments.of(Visits.KIND, visit.id().value(), houses));
    minutes
        .of(visit.id(), houses)
        .forEach(m -> all.addAll(commitments.of(Minutes.KIND, m.id().value(), houses)));
    all.addAll(fromClauses(visit, houses));
    return all.stream()
        .filter(c -> !c.standing().isDropped())
        .sorted(
            Comparator.comparing((Commitment c) -> c.due() == null ? LocalDate.MAX : c.due())
                .thenComparing(Commitment::promisedAt)
                .thenComparing(c -> c.id().value()))
        .toList();
  }

  /** How far the list is confirmed. */
  public ListStanding standing(Visit visit) {
    return new ListStanding(
        new PromiseList(promises(visit).stream().map(PromiseList.Line::of).toList()),
        store.latest(visit.id()));
  }

  /**
   * A side confirms the list, by somebody who may speak for it here.
   *
   * @param seen the hash of the list that was read
   * @throws Refused if the list is another by now, or is empty
   */
  @Transactional
  public void confirm(VisitId id, Side side, Hash seen, Actor by) {
    Visit visit = visits.find(id, by);
    if (!VisitRights.of(visit, by).answers().contains(side)) {
      throw new NotFound("Visit " + id + " to confirm for");
    }
    confirmed(visit, side, seen, new Manner.InAccount(by.account()), by);
  }

  /**
   * The keeper notes that a side without people here signed the list on paper.
   *
   * @param signedBy who signed, with the post
   */
  @Transactional
  public void notePaper(
      VisitId id, Side side, Hash seen, String signedBy, LocalDate day, Actor officer) {
    Visit visit = noting(id, side, officer);
    var objections = new ArrayList<Objection>();
    if (signedBy.isBlank() || signedBy.length() > 200) {
      objections.add(Objection.of("minutes.objection.signed_by"));
    }
    if (day.isAfter(visit.today(clock.instant()))) {
      objections.add(Objection.of("minutes.objection.paper_ahead"));
    }
    Refused.ifAny(objections);
    confirmed(
        visit, side, seen, new Manner.OnPaper(officer.account(), signedBy.strip(), day), officer);
  }

  /** Makes a link by which somebody of a side without people here confirms; it is told once. */
  @Transactional
  public String invite(VisitId id, Side side, String label, Language language, Actor officer) {
    Visit visit = noting(id, side, officer);
    Instant until = clock.instant().plus(LINK_GOOD_FOR);
    return links.make(TASK, id.value(), visit.keeper(), label, language, until, officer);
  }

  /** The links that were made, newest first. */
  public List<GuestLink> links(Visit visit) {
    return links.on(visit.id().value(), Set.of(visit.keeper())).stream()
        .filter(l -> l.task().equals(TASK))
        .toList();
  }

  @Transactional
  public void withdraw(VisitId id, GuestLinkId link, Actor officer) {
    Visit visit = visits.find(id, officer);
    if (!officer.is(Role.OFFICER, visit.keeper())
        || links(visit).stream().noneMatch(l -> l.id().equals(link))) {
      throw new NotFound("Guest link " + link);
    }
    links.revoke(link, officer);
  }

  /** The visit that a guest's link is for. */
  Visit visitOf(GuestLink link) {
    return visits.read(new VisitId(link.object()), Set.of(link.institution()));
  }

  /** The side for which a guest speaks: the one without people here. */
  static Side sideOf(Visit visit) {
    return visit.keepersSide().other();
  }

  /** A guest confirms. */
  @Transactional
  void byGuest(GuestLink link, Hash seen) {
    Visit visit = visitOf(link);
    Side side = sideOf(visit);
    if (visit.speaker(side).hosted().isPresent()) {
      throw new NotFound("A side without people of " + visit.id());
    }
    if (standing(visit).asks(side)) {
      confirmed(visit, side, seen, new Manner.ByLink(link.label()), null);
      links.used(link);
    }
  }

  private void confirmed(Visit visit, Side side, Hash seen, Manner manner, @Nullable Actor by) {
    visits.hold(visit.id());
    PromiseList list = standing(visit).list();
    if (list.lines().isEmpty()) {
      throw new Refused(Objection.of("minutes.objection.no_promises"));
    }
    if (!list.hash().equals(seen)) {
      throw new Refused(Objection.of("minutes.objection.list_changed"));
    }
    store.add(Uuid7.next(clock), visit.id(), new Confirmation(side, list, clock.instant(), manner));
    if (standing(visit).isWhole()) {
      list.lines().forEach(line -> commitments.confirmed(line.id(), step(list, line), by));
    }
    String detail = AuditWords.of(visit.speaker(side).name()) + " · " + seen.shortForm();
    visit.readers().stream()
        .sorted(Comparator.comparing(InstitutionId::value))
        .forEach(
            house ->
                audit.record(
                    house, by, "minutes.list_confirmed", Visits.KIND, visit.id().value(), detail));
  }

  /** The same of one list, so that confirming it again is noted once. */
  private static UUID step(PromiseList list, PromiseList.Line line) {
    return UUID.nameUUIDFromBytes((list.hash() + " " + line.id()).getBytes(StandardCharsets.UTF_8));
  }

  private Visit noting(VisitId id, Side side, Actor officer) {
    Visit visit = visits.find(id, officer);
    if (!VisitRights.of(visit, officer).notes().contains(side)) {
      throw new NotFound("Visit " + id + " to note papers of");
    }
    return visit;
  }

  /** Promises from what the visit's parties signed on its days. */
  private List<Commitment> fromClauses(Visit visit, Set<InstitutionId> houses) {
    List<Commitment> from =
        commitments.between(
            visit.parties().stream().map(VisitParty::partner).collect(Collectors.toSet()),
            Agreements.KIND,
            houses);
    Set<AgreementId> signed =
        agreements
            .standings(from.stream().map(Confirmations::agreement).distinct().toList())
            .stream()
            .filter(s -> s.inForceAt().filter(at -> isDuring(visit, at)).isPresent())
            .map(AgreementStanding::id)
            .collect(Collectors.toSet());
    return from.stream().filter(c -> signed.contains(agreement(c))).toList();
  }

  private static boolean isDuring(Visit visit, Instant at) {
    LocalDate day = visit.today(at);
    return !day.isBefore(visit.plan().from()) && !day.isAfter(visit.plan().to());
  }

  private static AgreementId agreement(Commitment c) {
    if (c.origin() instanceof FromRecord from) {
      return new AgreementId(from.id());
    }
    throw new IllegalArgumentException("Not from an agreement: " + c.id());
  }
}
