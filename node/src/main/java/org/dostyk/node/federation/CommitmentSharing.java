package org.dostyk.node.federation;

import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementProposed;
import org.dostyk.node.agreements.AgreementSigned;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentChanged;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.SharedCommitment.Party;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.federation.CommitmentActs.Between;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.visits.Visits;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notes, in the transaction of what happened, that the other side of a promise is to be told of it.
 * A promise is laid before the other side when it is noted under something that both have: an
 * agreement that is shared, or a visit. Any other is when an officer says so.
 */
@Component
class CommitmentSharing {
  static final String VISIT = Visits.KIND;
  private final SharedCommitments commitments;
  private final CommitmentActs acts;
  private final Tellings tellings;
  private final Memberships memberships;

  CommitmentSharing(
      SharedCommitments commitments,
      CommitmentActs acts,
      Tellings tellings,
      Memberships memberships) {
    this.commitments = commitments;
    this.acts = acts;
    this.tellings = tellings;
    this.memberships = memberships;
  }

  @EventListener
  @Order
  void on(CommitmentChanged changed) {
    if (!memberships.all().isEmpty()) {
      commitments.known(changed.commitment()).ifPresent(this::changed);
    }
  }

  /** What was promised under a text before the other side had it is laid before them with it. */
  @EventListener
  @Order
  void on(AgreementProposed proposed) {
    under(proposed.agreement());
  }

  @EventListener
  @Order
  void on(AgreementSigned signed) {
    under(signed.agreement());
  }

  private void under(AgreementId agreement) {
    for (Membership own : memberships.all()) {
      commitments.under(Agreements.KIND, agreement.value(), own.house()).forEach(this::changed);
    }
  }

  private void changed(Commitment c) {
    acts.between(c)
        .filter(b -> c.far() != null || lays(c, b))
        .ifPresent(b -> tellings.changed(acts.complete(c.id()), b.peer()));
  }

  /** What went before was noted by one side for both; it stays at home. */
  private boolean lays(Commitment c, Between b) {
    boolean both = c.origin() instanceof FromRecord from && acts.word(from, b.peer()).isPresent();
    if (!both || !c.standing().isRunning() || !commitments.isUntouched(c)) {
      return false;
    }
    commitments.lies(c.id(), b.party() == Party.PROMISER ? c.beneficiary() : c.promiser());
    return true;
  }
}
