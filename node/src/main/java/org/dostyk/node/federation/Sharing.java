package org.dostyk.node.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dostyk.node.agreements.AgreementEnded;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementProposed;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.AgreementSigned;
import org.dostyk.node.agreements.EndingTakenBack;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.approvals.Answered;
import org.dostyk.node.approvals.ApprovalMoved;
import org.dostyk.node.lives.NoticeSaid;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.PeerAdmitted;
import org.dostyk.node.network.Peers;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes, in the transaction of what happened, which peers are to be told of it. */
@Component
class Sharing {
  private final SharedAgreements agreements;
  private final AgreementRegister register;
  private final Acts acts;
  private final Tellings tellings;
  private final Memberships memberships;
  private final Partners partners;
  private final Peers peers;

  Sharing(
      SharedAgreements agreements,
      AgreementRegister register,
      Acts acts,
      Tellings tellings,
      Memberships memberships,
      Partners partners,
      Peers peers) {
    this.agreements = agreements;
    this.register = register;
    this.acts = acts;
    this.tellings = tellings;
    this.memberships = memberships;
    this.partners = partners;
    this.peers = peers;
  }

  @EventListener
  @Order
  void on(AgreementProposed proposed) {
    changed(proposed.agreement());
  }

  @EventListener
  @Order
  void on(AgreementSigned signed) {
    changed(signed.agreement());
  }

  /** What was agreed with an institution before it became a peer is shared from now on. */
  @EventListener
  void on(PeerAdmitted admitted) {
    Peer peer = peers.asNode(admitted.peer()).orElseThrow();
    var id = new TypedId(IdScheme.SCHAC, peer.hei());
    List<Partner> same = partners.withId(id, Set.of(peer.house()));
    register.with(same.stream().map(Partner::id).toList(), Set.of(peer.house())).stream()
        .map(HeldAgreement::id)
        .forEach(this::changed);
  }

  @EventListener
  @Order
  void on(AgreementEnded ended) {
    changed(ended.agreement());
  }

  @EventListener
  @Order
  void on(EndingTakenBack back) {
    changed(back.agreement());
  }

  @EventListener
  @Order
  void on(Answered answered) {
    changed(answered.agreement());
  }

  @EventListener
  @Order
  void on(ApprovalMoved moved) {
    changed(moved.agreement());
  }

  @EventListener
  @Order
  void on(NoticeSaid said) {
    changed(said.agreement());
  }

  /** Peers that are parties are told, but those that hold the very same already. */
  void changed(AgreementId id) {
    changed(id, p -> false, new Snapshot(SharedId.of(id), List.of()));
  }

  /** The same, when a peer has just said what it holds: it is told of what it lacks alone. */
  void changed(AgreementId id, Peer asked, Snapshot theirs) {
    changed(id, p -> p.id().equals(asked.id()), theirs);
  }

  private void changed(AgreementId id, Predicate<Peer> asked, Snapshot theirs) {
    if (memberships.all().isEmpty()) {
      return;
    }
    Optional<SharedAgreement> agreement = agreements.find(id);
    if (agreement.isEmpty()) {
      return;
    }
    List<Peer> with = peersOf(agreement.get().parties(), acts.begunOf(agreement.get()));
    if (!with.isEmpty()) {
      tell(with, acts.complete(id), asked, theirs);
    }
  }

  /**
   * Something was added to what is known of an agreement, and nothing that our own parties said.
   *
   * @param ours all of it
   * @param asked who has just said what it holds
   */
  void added(
      List<AgreementParty> parties, Act.Begun begun, Snapshot ours, Peer asked, Snapshot theirs) {
    tell(peersOf(parties, Optional.of(begun)), ours, p -> p.id().equals(asked.id()), theirs);
  }

  private void tell(List<Peer> with, Snapshot ours, Predicate<Peer> asked, Snapshot theirs) {
    for (Peer peer : with) {
      if (asked.test(peer)) {
        tellings.changed(ours, peer, theirs);
      } else {
        tellings.changed(ours, peer);
      }
    }
  }

  private List<Peer> peersOf(List<AgreementParty> parties, Optional<Act.Begun> begun) {
    var found = new ArrayList<Peer>();
    for (Membership own : memberships.all()) {
      boolean party = parties.stream().anyMatch(p -> own.house().equals(p.house()));
      if (party) {
        begun.stream()
            .flatMap(b -> b.parties().stream())
            .map(Act.Member::hei)
            .filter(hei -> hei != null && !hei.equals(own.hei()))
            .flatMap(hei -> peers.named(own.house(), hei).stream())
            .forEach(found::add);
      }
    }
    return found;
  }
}
