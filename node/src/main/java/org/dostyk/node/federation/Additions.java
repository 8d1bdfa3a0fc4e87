package org.dostyk.node.federation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.federation.Act.Begun;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.springframework.stereotype.Component;

/**
 * Takes in what parties elsewhere add to an agreement beside its texts and signatures, where all
 * that was known of it before has its effect: the usual case, and a fraction of the work of
 * bringing the whole agreement up to date. So does a peer that tells of nothing new, since a third
 * one was first.
 */
@Component
class Additions {
  private final ActStore store;
  private final HeldStore held;
  private final AsideStore asides;
  private final Applying applying;
  private final Sharing sharing;
  private final SharedAgreements agreements;
  private final Memberships memberships;
  private final Clock clock;

  Additions(
      ActStore store,
      HeldStore held,
      AsideStore asides,
      Applying applying,
      Sharing sharing,
      SharedAgreements agreements,
      Memberships memberships,
      Clock clock) {
    this.store = store;
    this.held = held;
    this.asides = asides;
    this.applying = applying;
    this.sharing = sharing;
    this.agreements = agreements;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * In the caller's transaction, which is to be rolled back where this is not enough.
   *
   * @param genuine the acts among theirs that were not known here, each the word of its party; may
   *     be none
   * @return whether that was all; otherwise the whole agreement is to be brought up to date
   */
  boolean take(Peer peer, Snapshot theirs, List<SignedAct> genuine) {
    SharedId id = theirs.id();
    agreements.hold(theirs.agreement());
    Snapshot ours = store.of(id);
    Optional<Begun> begun = ours.begun();
    if (begun.isEmpty() || !asides.of(id).isEmpty()) {
      return false;
    }
    Set<String> own = memberships.all().stream().map(Membership::hei).collect(Collectors.toSet());
    if (!genuine.stream().allMatch(one -> isAddition(one.act(), begun.get(), ours, own))) {
      return false;
    }
    // Since it was asked for, somebody else may have taken some of it.
    List<SignedAct> added =
        genuine.stream().filter(one -> store.add(id, one, clock.instant())).toList();
    held.met(id, peer.id(), theirs.state().hex(), clock.instant());
    List<AgreementParty> parties = agreements.parties(theirs.agreement());
    if (!applying.further(parties, added).isEmpty()) {
      return false;
    }
    sharing.added(parties, begun.get(), ours.with(added), peer, theirs);
    return true;
  }

  /** What a node restored from a back-up hears of its own parties is none. */
  private static boolean isAddition(Act act, Begun begun, Snapshot ours, Set<String> own) {
    boolean elsewhere =
        begun
            .member(act.party())
            .map(Act.Member::hei)
            .filter(hei -> !own.contains(hei))
            .isPresent();
    return elsewhere
        && FurtherActs.takes(act)
        && FurtherActs.about(act)
            .filter(version -> ours.readable().stream().noneMatch(a -> proposes(a, version)))
            .isEmpty();
  }

  private static boolean proposes(Act act, Hash version) {
    return act instanceof Act.Proposed p && p.document().equals(version);
  }
}
