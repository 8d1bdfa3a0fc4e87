package org.dostyk.node.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.visits.SharedVisit.Named;
import org.dostyk.node.visits.SharedVisit.Plans;
import org.dostyk.node.visits.SharedVisit.Taken;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitParty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Between whom a visit lies, and what this node's side of it did, said in acts with the key of its
 * own institution. Who approved, who interprets and who takes part in what stays at home.
 */
@Component
class VisitActs {
  private final ActStore store;
  private final SharedVisits visits;
  private final Memberships memberships;
  private final Counterparts counterparts;
  private final Partners partners;

  VisitActs(
      ActStore store,
      SharedVisits visits,
      Memberships memberships,
      Counterparts counterparts,
      Partners partners) {
    this.store = store;
    this.visits = visits;
    this.memberships = memberships;
    this.counterparts = counterparts;
    this.partners = partners;
  }

  /**
   * The two sides of a visit, one here and one on another node.
   *
   * @param side the side of this node
   */
  record Between(Membership own, Side side, Counterparts.Far far) {}

  /** Empty where both sides are here or elsewhere, or the other has no node that knows visits. */
  Optional<Between> between(Visit v) {
    boolean hosts = v.host().hosted().isPresent();
    if (hosts == v.speaker(Side.GUEST).hosted().isPresent()) {
      return Optional.empty();
    }
    Side side = hosts ? Side.HOST : Side.GUEST;
    return v.speaker(side)
        .hosted()
        .flatMap(memberships::of)
        .flatMap(
            own ->
                counterparts
                    .far(own, v.speaker(side.other()).partner(), Topic.VISITS)
                    .map(far -> new Between(own, side, far)));
  }

  /** All acts that are known of a visit, with those of our own side that were not said yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  Snapshot complete(VisitId id) {
    SharedId shared = SharedId.of(id);
    Snapshot known = store.of(shared);
    Optional<Visit> visit = visits.known(id).filter(v -> v.far().isPresent());
    Optional<Between> between = visit.flatMap(this::between);
    if (between.isEmpty()) {
      return known;
    }
    List<VisitAct> unsaid = unsaid(visit.get(), between.get(), known);
    unsaid.forEach(act -> counterparts.say(shared, VisitJson.write(act), between.get().own()));
    return unsaid.isEmpty() ? known : store.of(shared);
  }

  private List<VisitAct> unsaid(Visit visit, Between between, Snapshot known) {
    List<Taken> steps = VisitApplying.steps(known);
    var unsaid = new ArrayList<VisitAct>();
    for (Taken taken : visits.unsaid(visit, steps, p -> named(p, between.own()))) {
      unsaid.add(
          steps.isEmpty() && unsaid.isEmpty()
              ? laid(visit, taken, between)
              : new VisitAct.Stepped(
                  visit.id().value(),
                  between.own().hei(),
                  taken.at(),
                  taken.id(),
                  taken.turn(),
                  taken.step()));
    }
    return unsaid;
  }

  private VisitAct.Laid laid(Visit visit, Taken first, Between between) {
    Act.Member ours = counterparts.member(between.own());
    Act.Member theirs = between.far().member();
    boolean hosts = between.side() == Side.HOST;
    return new VisitAct.Laid(
        visit.id().value(),
        between.own().hei(),
        first.at(),
        first.id(),
        hosts ? ours : theirs,
        hosts ? theirs : ours,
        (Plans) first.step(),
        visit.agreement().map(AgreementId::value),
        visit.returnOf().map(VisitId::value));
  }

  private Named named(VisitParty party, Membership own) {
    Optional<String> hei =
        party.hosted().isPresent()
            ? party.hosted().flatMap(memberships::of).map(Membership::hei)
            : partners
                .find(party.partner(), Set.of(own.house()))
                .flatMap(p -> p.details().id(IdScheme.SCHAC));
    return new Named(party.name(), hei, party.country());
  }
}
