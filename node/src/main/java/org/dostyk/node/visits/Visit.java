package org.dostyk.node.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.DualClock;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.VisitState.Planned;

/**
 * A visit: one record that its host and its guests read alike.
 *
 * @param keeper the own institution that began it
 * @param guests at least one; the first leads the delegation and answers for all of them
 * @param approvals at most one for each side
 * @param agreement what it is about, where it is about one
 * @param returnOf the visit that it returns
 * @param revision grows with every change of the plan, from 1
 * @param far the party that speaks from its own node, where it lies on that one too
 */
public record Visit(
    VisitId id,
    InstitutionId keeper,
    VisitParty host,
    List<VisitParty> guests,
    VisitPlan plan,
    VisitState state,
    List<Approval> approvals,
    Optional<AgreementId> agreement,
    Optional<VisitId> returnOf,
    int revision,
    Optional<PartnerId> far) {

  public Visit {
    guests = List.copyOf(guests);
    approvals = List.copyOf(approvals);
  }

  /** Host and guests, the host first. */
  public List<VisitParty> parties() {
    var parties = new ArrayList<VisitParty>();
    parties.add(host);
    parties.addAll(guests);
    return parties;
  }

  public Optional<VisitParty> party(PartnerId partner) {
    return parties().stream().filter(p -> p.partner().equals(partner)).findFirst();
  }

  /** The party that answers for a side. */
  public VisitParty speaker(Side side) {
    return side == Side.HOST ? host : guests.getFirst();
  }

  /** The side of the institution that keeps it. */
  public Side keepersSide() {
    return host.hosted().filter(keeper::equals).isPresent() ? Side.HOST : Side.GUEST;
  }

  /** The side on which one of these institutions stands. */
  public Optional<Side> sideOf(Set<InstitutionId> houses) {
    if (host.hosted().filter(houses::contains).isPresent()) {
      return Optional.of(Side.HOST);
    }
    return guests.stream().flatMap(g -> g.hosted().stream()).anyMatch(houses::contains)
        ? Optional.of(Side.GUEST)
        : Optional.empty();
  }

  /** The side that speaks from its own node. */
  public Optional<Side> farSide() {
    return far.map(f -> host.partner().equals(f) ? Side.HOST : Side.GUEST);
  }

  public Optional<Approval> approval(Side side) {
    return approvals.stream().filter(a -> a.side() == side).findFirst();
  }

  /** The own institutions whose people may read it: a plan is its keeper's alone. */
  public Set<InstitutionId> readers() {
    var readers = new LinkedHashSet<InstitutionId>();
    readers.add(keeper);
    if (!(state instanceof Planned)) {
      parties().forEach(p -> p.hosted().ifPresent(readers::add));
    }
    return readers;
  }

  /** The own institutions whose yes is still waited for. */
  public Set<InstitutionId> awaiting() {
    var awaiting = new LinkedHashSet<InstitutionId>();
    if (state instanceof VisitState.Requested) {
      for (Side side : Side.values()) {
        if (approval(side).isEmpty()) {
          speaker(side).hosted().ifPresent(awaiting::add);
        }
      }
    }
    return awaiting;
  }

  /** The clock of the place visited, and that of the guests' home. */
  public DualClock clocks() {
    return new DualClock(plan.place(), guests.getFirst().place());
  }

  /** The day at the place visited. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, plan.place().zone());
  }

  public boolean isUnderWay(Instant now) {
    return state instanceof VisitState.Approved
        && !today(now).isBefore(plan.from())
        && !isOver(now);
  }

  public boolean isOver(Instant now) {
    return today(now).isAfter(plan.to());
  }
}
