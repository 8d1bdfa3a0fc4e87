package org.dostyk.node.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Approval.ByLetter;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.visits.VisitState.Requested;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.OnceAPage;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits from the first plan to the last day. Each method is one use case in one transaction; what
 * is refused changes nothing.
 */
@Service
public class Visits {
  /** The record kind of visits, for audit and panels. */
  public static final String KIND = "visits.visit";

  private final VisitStore store;
  private final Partners partners;
  private final Agreements agreements;
  private final DelegationTransfers transfers;
  private final ResponsiblePeople responsible;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Visits(
      VisitStore store,
      Partners partners,
      Agreements agreements,
      DelegationTransfers transfers,
      ResponsiblePeople responsible,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.partners = partners;
    this.agreements = agreements;
    this.transfers = transfers;
    this.responsible = responsible;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The own institutions for which somebody reads visits. */
  public static Set<InstitutionId> readersOf(Actor actor) {
    return actor.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  /**
   * A visit as this person may read it.
   *
   * @throws NotFound if there is none, or it is not theirs to see
   */
  public Visit find(VisitId id, Actor reader) {
    return read(id, readersOf(reader));
  }

  /** A visit as these institutions see it. */
  private record Seen(VisitId id, Set<InstitutionId> readers) {}

  /**
   * A visit as the people of one of these institutions read it; for what the node does on its own,
   * and for guests whose link was made there.
   *
   * @throws NotFound if there is none, or none of them reads it
   */
  public Visit read(VisitId id, Set<InstitutionId> houses) {
    return OnceAPage.read(
        new Seen(id, houses),
        () -> store.find(id, houses).orElseThrow(() -> new NotFound("Visit " + id)));
  }

  /** The approved visits whose last day is one of these days, for what the node does on its own. */
  public List<Visit> ending(LocalDate first, LocalDate last) {
    return store.these(store.ending(first, last));
  }

  /** Holds a visit until the transaction ends, so that two changes about it queue up. */
  public void hold(VisitId id) {
    store.lock(id);
  }

  /** The visits that return this one, as far as this person may read them. */
  public List<Visit> returnsOf(VisitId id, Actor reader) {
    return store.these(store.returnsOf(id, readersOf(reader)));
  }

  /**
   * Plans a visit; nobody but its keeper sees it yet. Asked twice with one id, it begins one.
   *
   * @throws Refused with every objection
   */
  @Transactional
  public void begin(VisitId id, VisitBeginning with, Actor officer) {
    if (!officer.is(Role.OFFICER, with.keeper())) {
      throw new NotFound("No seat at " + with.keeper());
    }
    with.agreement().ifPresent(a -> agreements.find(a, officer));
    Optional<Visit> returned = with.returnOf().map(r -> find(r, officer));
    boolean out = with.direction() == Direction.OUT;
    var objections = new ArrayList<>(VisitRules.guests(with.with().size()));
    if (out && with.with().size() > 1) {
      objections.add(Objection.of("visits.objection.one_host"));
    }
    objections.addAll(VisitRules.plan(with.plan(), returned));
    Refused.ifAny(objections);
    VisitParty own = party(PartnerId.of(with.keeper()), officer);
    List<VisitParty> others = with.with().stream().map(p -> party(p, officer)).toList();
    var visit =
        new Visit(
            id,
            with.keeper(),
            out ? others.getFirst() : own,
            out ? List.of(own) : others,
            with.plan(),
            new Planned(),
            List.of(),
            with.agreement(),
            with.returnOf(),
            1,
            Optional.empty());
    if (store.add(visit, clock.instant())) {
      audit.record(visit.keeper(), officer, "visits.begun", KIND, id.value(), "");
      responsible.begun(KIND, id.value(), visit.keeper(), officer);
    }
  }

  /**
   * Changes the plan, and who travels besides the one who leads. Where that touches what the other
   * side approved, it is asked again.
   *
   * @param companions the guests but the first
   * @throws Refused with every objection
   */
  @Transactional
  public VisitSaving change(
      VisitId id, int read, VisitPlan plan, List<PartnerId> companions, Actor officer) {
    store.lock(id);
    Visit before = kept(id, officer);
    var guests = new ArrayList<VisitParty>();
    guests.add(before.guests().getFirst());
    companions.stream()
        .distinct()
        .filter(c -> !c.equals(before.host().partner()))
        .filter(c -> !c.equals(before.guests().getFirst().partner()))
        .map(c -> before.party(c).orElseGet(() -> party(c, officer)))
        .forEach(guests::add);
    var objections = new ArrayList<>(VisitRules.open(before));
    objections.addAll(VisitRules.guests(guests.size()));
    objections.addAll(VisitRules.plan(plan, before.returnOf().map(r -> find(r, officer))));
    Refused.ifAny(objections);
    boolean anew = VisitRules.asksAgain(before, plan, guests);
    List<Approval> left =
        anew
            ? before.approvals().stream().filter(a -> a.side() == before.keepersSide()).toList()
            : before.approvals();
    boolean withdrawn = left.size() < before.approvals().size();
    VisitState state =
        withdrawn && before.state() instanceof Approved ? new Requested() : before.state();
    Visit after = with(before, guests, plan, state, left);
    if (!store.change(after, read)) {
      return new VisitSaving.Overtaken(kept(id, officer));
    }
    record(after, officer, "visits.changed", withdrawn ? AuditWords.of(before.plan().from()) : "");
    transfers.shared(after, officer);
    if (withdrawn) {
      events.publishEvent(new VisitRequested(id, before.keeper()));
    }
    return new VisitSaving.Saved(kept(id, officer), withdrawn);
  }

  /** Lays it before host and guests. */
  @Transactional
  public void send(VisitId id, Actor officer) {
    store.lock(id);
    Visit before = kept(id, officer);
    Refused.ifAny(VisitRules.send(before));
    Visit after = with(before, new Requested(), before.approvals());
    store.state(after);
    store.touch(id);
    record(after, officer, "visits.requested", "");
    transfers.shared(after, officer);
    events.publishEvent(new VisitRequested(id, before.keeper()));
  }

  /**
   * A side says yes, by somebody who may speak for it here.
   *
   * @throws Refused if it is not asked
   */
  @Transactional
  public void approve(VisitId id, Side side, Actor by) {
    store.lock(id);
    Visit before = answering(id, side, by);
    Refused.ifAny(VisitRules.approve(before, side));
    approved(before, new Approval(side, clock.instant(), by.account(), Optional.empty()), by);
  }

  /**
   * The keeper notes the letter in which a side without people here said yes.
   *
   * @param letter empty where its day was not given
   */
  @Transactional
  public void noteApproval(VisitId id, Side side, Optional<ByLetter> letter, Actor officer) {
    store.lock(id);
    Visit before = noting(id, side, officer);
    LocalDate today = before.today(clock.instant());
    var objections = new ArrayList<>(VisitRules.approve(before, side));
    objections.addAll(VisitRules.letter(letter, today));
    Refused.ifAny(objections);
    approved(before, new Approval(side, clock.instant(), officer.account(), letter), officer);
  }

  private void approved(Visit before, Approval approval, Actor by) {
    var approvals = new ArrayList<>(before.approvals());
    approvals.add(approval);
    boolean both = approvals.size() == Side.values().length;
    Visit after = with(before, both ? new Approved() : before.state(), approvals);
    store.state(after);
    record(
        after,
        by,
        "visits.approved",
        approval
            .letter()
            .map(l -> l.number() + " · " + AuditWords.of(l.day()))
            .orElse(AuditWords.of(before.speaker(approval.side()).name())));
    if (both) {
      events.publishEvent(new VisitApproved(before.id(), acting(before, approval.side())));
    }
  }

  /** A side says no; of one without people here the keeper notes it. */
  @Transactional
  public void decline(VisitId id, Side side, String reason, Actor by) {
    store.lock(id);
    Visit visit = find(id, by);
    Visit before =
        visit.speaker(side).hosted().isEmpty() ? noting(id, side, by) : answering(id, side, by);
    Refused.ifAny(VisitRules.decline(before, reason));
    Visit after = with(before, new Declined(side, reason.strip()), before.approvals());
    store.state(after);
    store.touch(id);
    record(after, by, "visits.declined", reason.strip());
    events.publishEvent(new VisitDeclined(id, acting(before, side)));
  }

  /** It will not take place. A plan that was never sent is given up, and nobody is told. */
  @Transactional
  public void callOff(VisitId id, String reason, Actor officer) {
    store.lock(id);
    Visit before = find(id, officer);
    Side side =
        VisitRights.of(before, officer)
            .callsOff()
            .orElseThrow(() -> new NotFound("Visit " + id + " to call off"));
    Refused.ifAny(VisitRules.callOff(before, reason));
    boolean sent = !(before.state() instanceof Planned);
    Visit after = with(before, new CalledOff(side, reason.strip()), before.approvals());
    if (sent) {
      store.state(after);
      store.touch(id);
      record(after, officer, "visits.called_off", reason.strip());
      events.publishEvent(new VisitCalledOff(id, acting(before, side)));
    } else {
      store.giveUp(after);
      audit.record(before.keeper(), officer, "visits.called_off", KIND, id.value(), reason.strip());
    }
  }

  /** The institution that acts for a side: its speaker's, or the keeper's in its name. */
  private static InstitutionId acting(Visit visit, Side side) {
    return visit.speaker(side).hosted().orElse(visit.keeper());
  }

  /** A visit whose delegation and itinerary this officer may change. */
  Visit worked(VisitId id, Actor officer) {
    store.lock(id);
    Visit visit = workedOn(id, officer);
    Refused.ifAny(VisitRules.open(visit));
    return visit;
  }

  /**
   * A visit on which this officer works.
   *
   * @throws NotFound for everybody else
   */
  Visit workedOn(VisitId id, Actor officer) {
    Visit visit = find(id, officer);
    if (!VisitRights.of(visit, officer).works()) {
      throw new NotFound("Visit " + id + " to work on");
    }
    return visit;
  }

  /** Notes a change, once it is written, in every reader's trail. */
  void record(Visit visit, @Nullable Actor by, String action, String detail) {
    visit.readers().stream()
        .sorted(Comparator.comparing(InstitutionId::value))
        .forEach(house -> audit.record(house, by, action, KIND, visit.id().value(), detail));
    events.publishEvent(new VisitChanged(visit.id()));
  }

  private Visit kept(VisitId id, Actor officer) {
    return store
        .find(id, officer.institutionsAs(Role.OFFICER))
        .filter(v -> officer.is(Role.OFFICER, v.keeper()))
        .orElseThrow(() -> new NotFound("Visit " + id));
  }

  private Visit answering(VisitId id, Side side, Actor by) {
    Visit visit = find(id, by);
    if (!VisitRights.of(visit, by).answers().contains(side)) {
      throw new NotFound("Visit " + id + " to answer for");
    }
    return visit;
  }

  private Visit noting(VisitId id, Side side, Actor by) {
    Visit visit = find(id, by);
    if (!VisitRights.of(visit, by).notes().contains(side)) {
      throw new NotFound("Visit " + id + " to note letters of");
    }
    return visit;
  }

  /** A partner as a visit names it. */
  VisitParty party(PartnerId id, Actor officer) {
    Partner partner = partners.get(id, officer.institutions());
    return new VisitParty(
        id,
        partner.name(),
        partners.own(id).orElse(null),
        partner.country(),
        partner.details().place().orElse(new Place(partner.name(), partner.zone())));
  }

  private static Visit with(Visit v, VisitState state, List<Approval> approvals) {
    return with(v, v.guests(), v.plan(), state, approvals);
  }

  private static Visit with(
      Visit v,
      List<VisitParty> guests,
      VisitPlan plan,
      VisitState state,
      List<Approval> approvals) {
    return new Visit(
        v.id(),
        v.keeper(),
        v.host(),
        guests,
        plan,
        state,
        approvals,
        v.agreement(),
        v.returnOf(),
        v.revision(),
        v.far());
  }
}
