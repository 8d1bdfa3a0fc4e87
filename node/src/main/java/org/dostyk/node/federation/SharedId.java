package org.dostyk.node.federation;

import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.visits.VisitId;

/** Something that nodes share, by the id that it has at each of them. */
record SharedId(Topic topic, UUID value) {
  static SharedId of(AgreementId agreement) {
    return new SharedId(Topic.AGREEMENTS, agreement.value());
  }

  static SharedId of(CommitmentId commitment) {
    return new SharedId(Topic.COMMITMENTS, commitment.value());
  }

  static SharedId of(VisitId visit) {
    return new SharedId(Topic.VISITS, visit.value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
