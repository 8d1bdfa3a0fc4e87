package org.dostyk.node.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.FarSides;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.SharedCommitment;
import org.dostyk.node.commitments.SharedCommitment.Party;
import org.dostyk.node.commitments.SharedCommitment.Taken;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.federation.CommitmentAct.Promised;
import org.dostyk.node.federation.CommitmentAct.Stepped;
import org.dostyk.node.federation.CommitmentAct.Under;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Between whom a promise lies, and what this node's side of it did, said in acts with the key of
 * its own institution. Whoever answers for it and whoever took a step stays at home.
 */
@Component
class CommitmentActs implements FarSides {
  private final ActStore store;
  private final HeldStore held;
  private final SharedCommitments commitments;
  private final Memberships memberships;
  private final Counterparts counterparts;
  private final Partners partners;

  CommitmentActs(
      ActStore store,
      HeldStore held,
      SharedCommitments commitments,
      Memberships memberships,
      Counterparts counterparts,
      Partners partners) {
    this.store = store;
    this.held = held;
    this.commitments = commitments;
    this.memberships = memberships;
    this.counterparts = counterparts;
    this.partners = partners;
  }

  /**
   * The two sides of a promise, one here and one on another node.
   *
   * @param own the side of this node
   */
  record Between(Membership own, Party party, Partner far, String farHei, Peer peer) {}

  @Override
  public Optional<PartnerId> of(Commitment promise) {
    return between(promise).map(b -> b.far().id());
  }

  /** Empty where both sides are here, or the other has no node that speaks of promises. */
  Optional<Between> between(Commitment c) {
    Optional<Membership> promiser = partners.own(c.promiser()).flatMap(memberships::of);
    Optional<Membership> beneficiary = partners.own(c.beneficiary()).flatMap(memberships::of);
    boolean far = partners.own(c.promiser()).isEmpty() != partners.own(c.beneficiary()).isEmpty();
    if (!far) {
      return Optional.empty();
    }
    return promiser
        .flatMap(own -> between(own, Party.PROMISER, c.beneficiary()))
        .or(() -> beneficiary.flatMap(own -> between(own, Party.BENEFICIARY, c.promiser())));
  }

  private Optional<Between> between(Membership own, Party party, PartnerId other) {
    return counterparts
        .far(own, other, Topic.COMMITMENTS)
        .map(far -> new Between(own, party, far.partner(), far.hei(), far.peer()));
  }

  /** All acts that are known of a promise, with those of our own side that were not said yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  Snapshot complete(CommitmentId id) {
    SharedId shared = SharedId.of(id);
    Snapshot known = store.of(shared);
    Optional<SharedCommitment> whole = commitments.find(id);
    Optional<Between> between = commitments.known(id).flatMap(this::between);
    if (whole.isEmpty() || between.isEmpty()) {
      return known;
    }
    List<CommitmentAct> unsaid = unsaid(whole.get(), between.get(), known);
    unsaid.forEach(act -> counterparts.say(shared, CommitmentJson.write(act), between.get().own()));
    return unsaid.isEmpty() ? known : store.of(shared);
  }

  private List<CommitmentAct> unsaid(SharedCommitment c, Between b, Snapshot known) {
    Set<UUID> said =
        known.acts().stream().flatMap(a -> stepOf(a).stream()).collect(Collectors.toSet());
    var unsaid = new ArrayList<CommitmentAct>();
    if (c.notedBy() == b.party() && !said.contains(c.noted())) {
      unsaid.add(promised(c, b));
    }
    for (Taken t : c.steps()) {
      if (t.by() == b.party() && !said.contains(t.id())) {
        unsaid.add(Stepped.of(c.id().value(), b.own().hei(), t));
      }
    }
    return unsaid;
  }

  private static Optional<UUID> stepOf(SignedAct signed) {
    return switch (CommitmentJson.read(signed.body())) {
      case Promised p -> Optional.of(p.id());
      case Stepped s -> Optional.of(s.id());
      case CommitmentAct.Unknown u -> Optional.empty();
    };
  }

  private Promised promised(SharedCommitment c, Between b) {
    Act.Member ours = counterparts.member(b.own());
    Act.Member theirs = new Counterparts.Far(b.far(), b.farHei(), b.peer()).member();
    boolean promises = b.party() == Party.PROMISER;
    return new Promised(
        c.id().value(),
        b.own().hei(),
        c.at(),
        c.noted(),
        promises ? ours : theirs,
        promises ? theirs : ours,
        c.what(),
        Optional.ofNullable(c.due()),
        c.zone(),
        c.origin() instanceof FromRecord from ? under(from, b.peer()) : Optional.empty());
  }

  /** Empty where the other side does not have the record that it was taken from. */
  private Optional<Under> under(FromRecord from, Peer peer) {
    return word(from, peer).map(kind -> new Under(kind, from.id(), from.clause(), from.label()));
  }

  /** What a record is called that both have. */
  Optional<String> word(FromRecord from, Peer peer) {
    if (from.kind().equals(CommitmentSharing.VISIT)) {
      return Optional.of("visit");
    }
    boolean shared =
        from.kind().equals(Agreements.KIND)
            && held.find(new SharedId(Topic.AGREEMENTS, from.id()), peer.id()).isPresent();
    return shared ? Optional.of("agreement") : Optional.empty();
  }
}
