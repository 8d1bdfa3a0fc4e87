package org.dostyk.node.visits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.SharedVisit.Event;
import org.dostyk.node.visits.SharedVisit.Named;
import org.dostyk.node.visits.SharedVisit.Plans;
import org.dostyk.node.visits.SharedVisitRules.Outcome;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.dostyk.node.visits.VisitState.Requested;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what the other side's node knows of a visit. */
@Service
public class VisitArrivals {
  private final VisitStore store;
  private final ItineraryStore items;
  private final SharedVisitStore shared;
  private final SharedDelegations delegations;
  private final Partners partners;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VisitArrivals(
      VisitStore store,
      ItineraryStore items,
      SharedVisitStore shared,
      SharedDelegations delegations,
      Partners partners,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.shared = shared;
    this.delegations = delegations;
    this.partners = partners;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * How a visit lies here.
   *
   * @param house the own institution that it concerns
   * @param own its side
   * @param who whom an institution is in the register of the house; enters one that is in none
   */
  public record Here(InstitutionId house, Side own, Function<Named, PartnerId> who) {}

  /** Whether a visit can begin like this at all. */
  public static boolean isPossible(SharedVisit all) {
    return all.steps().getFirst().step() instanceof Plans plans && SharedVisitRules.isPlan(plans);
  }

  /**
   * Brings a visit up to what is known of it on both nodes, in the caller's transaction. What is
   * known here already changes nothing.
   *
   * @return the steps without effect, each with the reason, for administrators
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<UUID, String> take(SharedVisit all, Here here) {
    Outcome now = SharedVisitRules.outcome(all.steps());
    Optional<Visit> known = store.these(List.of(all.id())).stream().findFirst();
    Visit before = known.orElseGet(() -> entered(all, now, here));
    Visit after = meant(before, now, here);
    boolean planned =
        !before.plan().equals(after.plan()) || !before.guests().equals(after.guests());
    boolean answered =
        !before.state().equals(after.state())
            || !sides(before.approvals()).equals(sides(after.approvals()));
    if (planned) {
      store.change(after, before.revision());
    } else if (answered) {
      store.state(after);
    }
    boolean programme = programme(after.id(), now);
    if (!planned && (answered || programme)) {
      store.touch(after.id());
    }
    if (known.isEmpty() || planned || answered || programme) {
      Text far = after.speaker(here.own().other()).name();
      after.readers().stream()
          .sorted(Comparator.comparing(InstitutionId::value))
          .forEach(
              house ->
                  audit.record(
                      house,
                      null,
                      "visits.received",
                      Visits.KIND,
                      after.id().value(),
                      AuditWords.of(far)));
      tell(known, after, here);
    }
    if (here.own() == Side.HOST) {
      delegations.arrived(after, now.delegates());
    }
    return now.idle();
  }

  private Visit entered(SharedVisit all, Outcome now, Here here) {
    PartnerId host = here.who().apply(all.host());
    PartnerId lead = here.who().apply(all.lead());
    var visit =
        new Visit(
            all.id(),
            here.house(),
            party(host, all.host().name(), here),
            List.of(party(lead, all.lead().name(), here)),
            now.plans().plan(),
            new Requested(),
            List.of(),
            all.agreement(),
            all.returnOf().filter(r -> isHere(r, here)),
            1,
            Optional.of(here.own() == Side.HOST ? lead : host));
    store.add(visit, clock.instant());
    store.state(visit);
    return visit;
  }

  private boolean isHere(VisitId returned, Here here) {
    return store.find(returned, Set.of(here.house())).isPresent();
  }

  private Visit meant(Visit v, Outcome now, Here here) {
    var approvals = new ArrayList<Approval>();
    now.yes()
        .forEach(
            (side, at) ->
                approvals.add(
                    v.approval(side)
                        .orElseGet(() -> new Approval(side, at, null, Optional.empty()))));
    return new Visit(
        v.id(),
        v.keeper(),
        v.host(),
        guests(v, now.plans(), here),
        now.plans().plan(),
        now.state(),
        approvals,
        v.agreement(),
        v.returnOf(),
        v.revision(),
        v.far());
  }

  /** Those that are there already by their names, others by the register. */
  private List<VisitParty> guests(Visit v, Plans plans, Here here) {
    var guests = new ArrayList<VisitParty>();
    guests.add(v.guests().getFirst());
    for (Named named : plans.companions()) {
      VisitParty companion =
          v.guests().stream()
              .skip(1)
              .filter(g -> SharedVisits.normal(g.name()).equals(named.name()))
              .findFirst()
              .orElseGet(() -> party(here.who().apply(named), named.name(), here));
      boolean there =
          companion.partner().equals(v.host().partner())
              || guests.stream().anyMatch(g -> g.partner().equals(companion.partner()));
      if (!there) {
        guests.add(companion);
      }
    }
    return guests;
  }

  private VisitParty party(PartnerId id, Text name, Here here) {
    Partner partner = partners.get(id, Set.of(here.house()));
    return new VisitParty(
        id,
        name,
        partners.own(id).orElse(null),
        partner.country(),
        partner.details().place().orElse(new Place(partner.name(), partner.zone())));
  }

  private static Set<Side> sides(List<Approval> approvals) {
    return approvals.stream().map(Approval::side).collect(Collectors.toSet());
  }

  /** Whether anything of it was other than it is meant. */
  private boolean programme(VisitId id, Outcome now) {
    Map<UUID, ItineraryItem> here =
        items.of(id).stream().collect(Collectors.toMap(i -> i.id().value(), i -> i));
    boolean anything = false;
    Instant at = clock.instant();
    for (Event event : now.programme().values()) {
      ItineraryItem item = here.get(event.id());
      if (item == null || item.takenOut() || !SharedVisits.event(item).equals(event)) {
        shared.put(id, event, at);
        anything = true;
      }
    }
    for (UUID gone : now.gone().keySet()) {
      ItineraryItem item = here.get(gone);
      if (item != null && !item.takenOut()) {
        items.takeOut(id, item.id(), at);
        anything = true;
      }
    }
    return anything;
  }

  private void tell(Optional<Visit> known, Visit after, Here here) {
    var far = new InstitutionId(after.far().orElseThrow().value());
    boolean asked = after.awaiting().contains(here.house());
    boolean before = known.filter(v -> v.awaiting().contains(here.house())).isPresent();
    boolean moved = known.isEmpty() || !known.get().state().equals(after.state());
    switch (after.state()) {
      case Approved a when moved -> events.publishEvent(new VisitApproved(after.id(), far));
      case Declined d when moved -> events.publishEvent(new VisitDeclined(after.id(), far));
      case CalledOff c when moved -> events.publishEvent(new VisitCalledOff(after.id(), far));
      default -> {
        if (asked && !before) {
          events.publishEvent(new VisitRequested(after.id(), far));
        }
      }
    }
  }
}
