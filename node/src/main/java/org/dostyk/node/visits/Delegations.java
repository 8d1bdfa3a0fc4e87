package org.dostyk.node.visits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegations: who travels, in the order of protocol. */
@Service
public class Delegations {
  private final Visits visits;
  private final VisitStore store;
  private final DelegateStore delegates;
  private final DelegationTransfers transfers;

  Delegations(
      Visits visits, VisitStore store, DelegateStore delegates, DelegationTransfers transfers) {
    this.visits = visits;
    this.store = store;
    this.delegates = delegates;
    this.transfers = transfers;
  }

  /** The delegation in the order of protocol: who leads it first. */
  public List<Delegate> of(Visit visit) {
    return delegates.of(visit.id());
  }

  int count(Visit visit) {
    return delegates.count(visit.id());
  }

  /**
   * Somebody of a delegation.
   *
   * @throws NotFound if there is nobody of this id
   */
  public Delegate find(Visit visit, DelegateId id) {
    return delegates.find(visit.id(), id).orElseThrow(() -> new NotFound("Delegate " + id));
  }

  /**
   * Adds people at the end, all of them or none; an id that is there already changes nothing.
   *
   * @throws Refused with every objection
   */
  @Transactional
  public void add(VisitId id, List<Delegate> people, Actor officer) {
    Visit visit = visits.worked(id, officer);
    var all = new ArrayList<>(delegates.of(id));
    int before = all.size();
    for (Delegate person : people) {
      if (all.stream().noneMatch(d -> d.id().equals(person.id()))) {
        Refused.ifAny(DelegationRules.of(person, all, visit));
        delegates.add(id, person);
        all.add(person);
      }
    }
    if (all.size() > before) {
      written(visit, officer, "visits.delegates_added", String.valueOf(all.size() - before));
    }
  }

  /**
   * Changes somebody.
   *
   * @return false where somebody else changed them since: nothing was written
   * @throws Refused with every objection
   */
  @Transactional
  public boolean change(VisitId id, Delegate person, Actor officer) {
    Visit visit = visits.worked(id, officer);
    find(visit, person.id());
    Refused.ifAny(DelegationRules.received(delegates.isReceived(person.id())));
    List<Delegate> others =
        delegates.of(id).stream().filter(d -> !d.id().equals(person.id())).toList();
    Refused.ifAny(DelegationRules.of(person, others, visit));
    boolean changed = delegates.change(id, person);
    if (changed) {
      written(visit, officer, "visits.delegate_changed", "");
    }
    return changed;
  }

  @Transactional
  public void remove(VisitId id, DelegateId delegate, Actor officer) {
    Visit visit = visits.worked(id, officer);
    find(visit, delegate);
    Refused.ifAny(DelegationRules.received(delegates.isReceived(delegate)));
    delegates.remove(id, delegate);
    written(visit, officer, "visits.delegate_removed", "");
  }

  /**
   * Puts somebody at a place of the order; whoever leads stays first.
   *
   * @param place from 1; beyond the ends of the list it is the nearest there is
   */
  @Transactional
  public void place(VisitId id, DelegateId delegate, int place, Actor officer) {
    Visit visit = visits.worked(id, officer);
    var order = new ArrayList<>(delegates.of(id));
    Delegate moved = find(visit, delegate);
    int from = order.indexOf(moved);
    int first = order.getFirst().role() == DelegateRole.HEAD ? 1 : 0;
    int to = Math.clamp(place - 1L, Math.min(first, order.size() - 1), order.size() - 1);
    if (moved.role() != DelegateRole.HEAD && to != from) {
      order.add(to, order.remove(from));
      delegates.order(order);
      written(visit, officer, "visits.delegates_ordered", "");
    }
  }

  /** Moves somebody one place up or down; nobody passes the one who leads. */
  @Transactional
  public void move(VisitId id, DelegateId delegate, boolean up, Actor officer) {
    Visit visit = visits.worked(id, officer);
    var order = new ArrayList<>(delegates.of(id));
    int at = order.indexOf(find(visit, delegate));
    int to = up ? at - 1 : at + 1;
    if (to >= 0
        && to < order.size()
        && order.get(to).role() != DelegateRole.HEAD
        && order.get(at).role() != DelegateRole.HEAD) {
      Collections.swap(order, at, to);
      delegates.order(order);
      written(visit, officer, "visits.delegates_ordered", "");
    }
  }

  /**
   * Notes that the delegation was sent to a party without people here.
   *
   * @throws NotFound if it is none, or there is nobody to send
   */
  @Transactional
  public void noteSent(VisitId id, PartnerId to, Actor officer) {
    Visit visit = visits.workedOn(id, officer);
    VisitParty party =
        visit
            .party(to)
            .filter(p -> p.hosted().isEmpty())
            .orElseThrow(() -> new NotFound("Party " + to + " without people here"));
    if (delegates.of(id).stream().allMatch(d -> d.from().equals(to))) {
      throw new NotFound("Somebody of " + id + " to send");
    }
    visits.record(visit, officer, "visits.delegation_sent", AuditWords.of(party.name()));
    transfers.sent(visit, party, officer);
  }

  /** Who travels on another visit on the same days, as far as this person may read it. */
  public Map<DelegateId, Visit> elsewhere(Visit visit, List<Delegate> people, Actor reader) {
    var keys = new LinkedHashSet<String>();
    people.forEach(p -> keys.addAll(DelegateNames.keys(p.names())));
    Map<String, VisitId> found = delegates.elsewhere(visit, keys, Visits.readersOf(reader));
    var elsewhere = new LinkedHashMap<DelegateId, Visit>();
    for (Delegate person : people) {
      DelegateNames.keys(person.names()).stream()
          .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
          .findFirst()
          .flatMap(other -> store.these(List.of(other)).stream().findFirst())
          .ifPresent(other -> elsewhere.put(person.id(), other));
    }
    return elsewhere;
  }

  private void written(Visit visit, Actor officer, String action, String detail) {
    store.touch(visit.id());
    visits.record(visit, officer, action, detail);
    transfers.shared(visit, officer);
  }
}
