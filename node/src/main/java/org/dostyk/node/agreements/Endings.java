package org.dostyk.node.agreements;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an agreement ends. Its versions, signatures and promises stay as they are; what follows from
 * the end is for the parties to say.
 */
@Service
public class Endings {
  private final Agreements agreements;
  private final AgreementStore store;
  private final EndStore ends;
  private final OwnInstitutions houses;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Endings(
      Agreements agreements,
      AgreementStore store,
      EndStore ends,
      OwnInstitutions houses,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agreements = agreements;
    this.store = store;
    this.ends = ends;
    this.houses = houses;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What an officer enters.
   *
   * @param manner null where none was chosen
   * @param on the day on which it ended; null where none was given. A negotiation is given up on
   *     the day on which that is said
   * @param reason may be empty, but for a notice
   */
  public record Entry(@Nullable Manner manner, @Nullable LocalDate on, String reason) {
    public Entry {
      reason = reason.strip();
    }
  }

  /**
   * Records that an agreement has ended; an own institution that is a party learns of it.
   *
   * @throws Refused with every objection; nothing is changed
   */
  @Transactional
  public void end(AgreementId id, Entry entry, Actor officer) {
    store.lock(id);
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId house = agreements.officersSide(agreement, officer);
    Place where = houses.find(house).orElseThrow().place();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, where.zone());
    Refused.ifAny(EndingRules.toEnd(agreement, entry, where, today));
    LocalDate on = entry.on() == null || !inForce(agreement) ? today : entry.on();
    Manner manner = requireNonNull(entry.manner());
    store.end(id, new Ending(manner, on, entry.reason(), house, officer.account(), now));
    ends.add(
        id,
        new SharedAgreement.End(
            documentId(agreement, house), manner, on, entry.reason(), now, Optional.empty()),
        officer.account());
    for (InstitutionId reader : agreement.readers()) {
      audit.record(
          reader, officer, "agreements.ended", Agreements.KIND, id.value(), told(manner, on));
    }
    events.publishEvent(new AgreementEnded(id, house));
  }

  /**
   * Takes a recorded end back: the agreement stands where it stood before, or has ended as another
   * party recorded it later without knowing of this.
   *
   * @throws Refused if it has not ended, or another party recorded it
   */
  @Transactional
  public void takeBack(AgreementId id, Actor officer) {
    store.lock(id);
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId house = agreements.officersSide(agreement, officer);
    Refused.ifAny(EndingRules.toTakeBack(agreement, house));
    store.takeEndBack(id);
    for (InstitutionId reader : agreement.readers()) {
      audit.record(
          reader, officer, "agreements.ending_taken_back", Agreements.KIND, id.value(), "");
    }
    Optional<AgreementEnded> ended = Optional.empty();
    if (agreement.state() instanceof Ended was) {
      ends.takeBack(
          id,
          documentId(agreement, house),
          was.ending().recordedAt(),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
      ended =
          EndLine.holding(ends.all(id), was.was().isPresent()).map(end -> holds(agreement, end));
    }
    events.publishEvent(new EndingTakenBack(id, house));
    ended.ifPresent(events::publishEvent);
  }

  /** An end that another party recorded beside one that held until now. */
  private AgreementEnded holds(Agreement agreement, SharedAgreement.End end) {
    InstitutionId by = agreement.partyNamed(end.party()).orElseThrow().institution();
    store.end(agreement.id(), new Ending(end.manner(), end.on(), end.reason(), by, null, end.at()));
    for (InstitutionId reader : agreement.readers()) {
      audit.byNode(
          reader,
          "agreements.ended_elsewhere",
          Agreements.KIND,
          agreement.id().value(),
          told(end.manner(), end.on()));
    }
    return new AgreementEnded(agreement.id(), by);
  }

  /**
   * Says until which day an agreement is in force, for whoever keeps its notices: within their
   * transaction and on their audit.
   *
   * @param day its last day, or null where no notice stands any more
   */
  @Transactional
  public void until(AgreementId id, @Nullable LocalDate day) {
    store.lock(id);
    store.until(id, day);
  }

  /**
   * Ends an agreement because its day has come: a term has passed, a notice has taken effect. Does
   * nothing where it is not in force any more. Whoever knows why the day came tells the parties.
   *
   * @param ending with the institution and the person from whom the day came
   */
  @Transactional
  public void comeTo(AgreementId id, Ending ending) {
    store.lock(id);
    Agreement agreement = agreements.asNode(id);
    if (!inForce(agreement)) {
      return;
    }
    store.end(id, ending);
    for (InstitutionId reader : agreement.readers()) {
      audit.byNode(
          reader,
          "agreements.ended",
          Agreements.KIND,
          id.value(),
          told(ending.manner(), ending.on()));
    }
  }

  /**
   * Takes back an end that only the calendar brought, because what led to it was withdrawn in time
   * and that became known late. Within the caller's transaction; whoever knows why tells the
   * parties.
   */
  @Transactional
  public void goOn(AgreementId id) {
    store.lock(id);
    Agreement agreement = agreements.asNode(id);
    if (agreement.state() instanceof Ended ended
        && ends.all(id).stream().noneMatch(e -> e.at().equals(ended.ending().recordedAt()))) {
      store.takeEndBack(id);
      for (InstitutionId reader : agreement.readers()) {
        audit.byNode(reader, "agreements.ending_taken_back", Agreements.KIND, id.value(), "");
      }
    }
  }

  /** Every end that parties recorded, also what was taken back; the first first. */
  @Transactional(readOnly = true)
  public List<SharedAgreement.End> recorded(AgreementId id) {
    return ends.all(id);
  }

  /** How an end stands in the audit trail. */
  static String told(Manner manner, LocalDate on) {
    return AuditWords.of(on) + " · " + AuditWords.ofText(manner.textKey());
  }

  private static String documentId(Agreement agreement, InstitutionId house) {
    return agreement.partyOf(house).orElseThrow().documentId();
  }

  static boolean inForce(Agreement agreement) {
    return agreement.state() instanceof InForce || agreement.state() instanceof OnPaper;
  }
}
