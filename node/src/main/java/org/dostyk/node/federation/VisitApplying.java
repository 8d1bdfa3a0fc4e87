package org.dostyk.node.federation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.VisitAct.Laid;
import org.dostyk.node.federation.VisitAct.Stepped;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.visits.SharedVisit;
import org.dostyk.node.visits.SharedVisit.Named;
import org.dostyk.node.visits.SharedVisit.Taken;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitArrivals;
import org.dostyk.node.visits.VisitId;
import org.springframework.stereotype.Component;

/** Brings a visit up to all acts that are known of it. */
@Component
class VisitApplying {
  private final SharedVisits visits;
  private final VisitArrivals arrivals;
  private final SharedAgreements agreements;
  private final Acquaintances acquaintances;
  private final Memberships memberships;

  VisitApplying(
      SharedVisits visits,
      VisitArrivals arrivals,
      SharedAgreements agreements,
      Acquaintances acquaintances,
      Memberships memberships) {
    this.visits = visits;
    this.arrivals = arrivals;
    this.agreements = agreements;
    this.acquaintances = acquaintances;
    this.memberships = memberships;
  }

  /** The steps of a visit, that with which it was laid first; none where that is not known. */
  static List<Taken> steps(Snapshot all) {
    Optional<Laid> laid = laid(all);
    var steps = new ArrayList<Taken>();
    laid.ifPresent(
        l -> {
          steps.add(new Taken(l.id(), side(l, l.party()), 1, l.at(), l.plans()));
          for (SignedAct signed : all.acts()) {
            if (readable(signed).orElse(null) instanceof Stepped s) {
              steps.add(new Taken(s.id(), side(l, s.party()), s.turn(), s.at(), s.step()));
            }
          }
        });
    return steps;
  }

  private static Optional<Laid> laid(Snapshot all) {
    return all.acts().stream()
        .flatMap(a -> readable(a).stream())
        .filter(Laid.class::isInstance)
        .map(Laid.class::cast)
        .findFirst();
  }

  private static Side side(Laid laid, String hei) {
    return hei.equals(laid.host().hei()) ? Side.HOST : Side.GUEST;
  }

  private static Optional<VisitAct> readable(SignedAct signed) {
    try {
      return Optional.of(VisitJson.read(signed.body()));
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }

  /**
   * In the caller's transaction.
   *
   * @return the acts without effect, each with its reason
   */
  Map<SignedAct, Trouble> apply(Snapshot all, Laid laid, Peer peer) {
    Optional<String> own = memberships.of(peer.house()).map(Membership::hei);
    if (own.filter(laid::concerns).isEmpty()
        || !laid.concerns(peer.hei())
        || own.get().equals(peer.hei())) {
      return new Trouble("not_ours", "between others").withEvery(all);
    }
    Side ours = side(laid, own.get());
    PartnerId far = acquaintances.who(ours == Side.HOST ? laid.lead() : laid.host(), peer.house());
    var id = new VisitId(laid.visit());
    Optional<Visit> known = visits.known(id);
    if (known.isPresent() && !isThis(known.get(), ours, far, peer)) {
      return new Trouble("rule", "another visit is kept here under this id").withEvery(all);
    }
    SharedVisit meant =
        new SharedVisit(
            id,
            side(laid, laid.party()),
            named(laid.host()),
            named(laid.lead()),
            laid.agreement().map(AgreementId::new).filter(a -> isBoths(a, far, peer)),
            laid.returns().map(VisitId::new),
            steps(all));
    if (!VisitArrivals.isPossible(meant)) {
      return new Trouble("rule", "no visit is planned like this").withEvery(all);
    }
    if (known.filter(v -> v.far().isEmpty()).isPresent()) {
      visits.lies(id, far);
    }
    Map<UUID, String> idle =
        arrivals.take(
            meant,
            new VisitArrivals.Here(
                peer.house(), ours, n -> acquaintances.who(member(n), peer.house())));
    return idle(all, idle);
  }

  /** Of a node restored from a back-up it may be one that was not laid before anybody yet. */
  private static boolean isThis(Visit visit, Side ours, PartnerId far, Peer peer) {
    return visit.speaker(ours).hosted().filter(peer.house()::equals).isPresent()
        && visit.speaker(ours.other()).partner().equals(far);
  }

  private boolean isBoths(AgreementId agreement, PartnerId far, Peer peer) {
    List<PartnerId> parties =
        agreements.parties(agreement).stream().map(AgreementParty::partner).toList();
    return parties.contains(far) && parties.contains(PartnerId.of(peer.house()));
  }

  private static Named named(Act.Member member) {
    return new Named(member.name(), Optional.of(member.id()), member.country());
  }

  private static Act.Member member(Named named) {
    return new Act.Member(
        named.hei().orElse(""), named.name(), named.hei().orElse(null), named.country());
  }

  private static Map<SignedAct, Trouble> idle(Snapshot all, Map<UUID, String> idle) {
    var troubles = new LinkedHashMap<SignedAct, Trouble>();
    for (SignedAct signed : all.acts()) {
      switch (readable(signed).orElse(null)) {
        case Stepped s when idle.containsKey(s.id()) ->
            troubles.put(signed, new Trouble("rule", idle.get(s.id())));
        case VisitAct.Unknown u -> troubles.put(signed, new Trouble("unknown_kind", u.kind()));
        case null, default -> {}
      }
    }
    return troubles;
  }
}
