package org.dostyk.node.federation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.SharedCommitment;
import org.dostyk.node.commitments.SharedCommitment.Party;
import org.dostyk.node.commitments.SharedCommitment.Taken;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.CommitmentAct.Promised;
import org.dostyk.node.federation.CommitmentAct.Stepped;
import org.dostyk.node.federation.CommitmentAct.Under;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.dostyk.node.partners.PartnerId;
import org.springframework.stereotype.Component;

/** Brings a promise up to all acts that are known of it. */
@Component
class CommitmentApplying {
  private final SharedCommitments commitments;
  private final SharedAgreements agreements;
  private final Acquaintances acquaintances;
  private final Memberships memberships;

  CommitmentApplying(
      SharedCommitments commitments,
      SharedAgreements agreements,
      Acquaintances acquaintances,
      Memberships memberships) {
    this.commitments = commitments;
    this.agreements = agreements;
    this.acquaintances = acquaintances;
    this.memberships = memberships;
  }

  static Optional<CommitmentAct> readable(SignedAct signed) {
    try {
      return Optional.of(CommitmentJson.read(signed.body()));
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }

  /**
   * In the caller's transaction.
   *
   * @return the acts without effect, each with its reason
   */
  Map<SignedAct, Trouble> apply(Snapshot all, Promised promised, Peer peer) {
    Optional<String> own = memberships.of(peer.house()).map(Membership::hei);
    if (own.filter(promised::concerns).isEmpty()
        || !promised.concerns(peer.hei())
        || own.get().equals(peer.hei())) {
      return new Trouble("not_ours", "between others").withEvery(all);
    }
    Party ours = own.get().equals(promised.promiser().hei()) ? Party.PROMISER : Party.BENEFICIARY;
    Optional<Commitment> known = commitments.known(new CommitmentId(promised.commitment()));
    SharedCommitment meant = meant(all, promised, peer, known);
    if (!isTheirsToo(promised, meant)) {
      return new Trouble("waits", "what it stands under is not between these two").withEvery(all);
    }
    PartnerId far = meant.of(ours.other());
    if (known.isPresent() && !far.equals(known.get().far())) {
      return new Trouble("rule", "another promise is kept here under this id").withEvery(all);
    }
    return idle(all, commitments.take(meant, peer.house(), ours));
  }

  /** Nobody puts a promise under what others agreed. */
  private boolean isTheirsToo(Promised promised, SharedCommitment meant) {
    Optional<Under> under = promised.under();
    if (under.isEmpty() || !under.get().kind().equals("agreement")) {
      return true;
    }
    List<PartnerId> parties =
        agreements.parties(new AgreementId(under.get().id())).stream()
            .map(AgreementParty::partner)
            .toList();
    return parties.contains(meant.promiser()) && parties.contains(meant.beneficiary());
  }

  private SharedCommitment meant(Snapshot all, Promised p, Peer peer, Optional<Commitment> known) {
    var steps = new ArrayList<Taken>();
    for (SignedAct signed : all.acts()) {
      if (readable(signed).orElse(null) instanceof Stepped s) {
        steps.add(
            new Taken(
                s.id(),
                s.party().equals(p.promiser().hei()) ? Party.PROMISER : Party.BENEFICIARY,
                s.kind(),
                s.turn(),
                s.at(),
                s.day().orElse(null),
                s.words(),
                s.link(),
                s.about().orElse(null)));
      }
    }
    steps.sort(Comparator.comparingInt(Taken::turn).thenComparing(Taken::at));
    return new SharedCommitment(
        new CommitmentId(p.commitment()),
        known
            .map(Commitment::promiser)
            .orElseGet(() -> acquaintances.who(p.promiser(), peer.house())),
        known
            .map(Commitment::beneficiary)
            .orElseGet(() -> acquaintances.who(p.beneficiary(), peer.house())),
        p.party().equals(p.promiser().hei()) ? Party.PROMISER : Party.BENEFICIARY,
        p.id(),
        p.what(),
        p.due().orElse(null),
        p.zone(),
        p.at(),
        p.under().map(CommitmentApplying::origin).orElseGet(Origin.ByHand::new),
        steps);
  }

  private static Origin origin(Under u) {
    String kind = u.kind().equals("agreement") ? Agreements.KIND : CommitmentSharing.VISIT;
    return new Origin.FromRecord(kind, u.id(), "", u.clause(), u.label());
  }

  private static Map<SignedAct, Trouble> idle(Snapshot all, Map<UUID, String> idle) {
    var troubles = new LinkedHashMap<SignedAct, Trouble>();
    for (SignedAct signed : all.acts()) {
      switch (readable(signed).orElse(null)) {
        case Stepped s when idle.containsKey(s.id()) ->
            troubles.put(signed, new Trouble("rule", idle.get(s.id())));
        case CommitmentAct.Unknown u -> troubles.put(signed, new Trouble("unknown_kind", u.kind()));
        case null, default -> {}
      }
    }
    return troubles;
  }
}
