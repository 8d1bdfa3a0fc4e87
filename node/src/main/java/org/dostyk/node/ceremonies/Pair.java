package org.dostyk.node.ceremonies;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;

/**
 * A partner with whom an agreement is signed at a ceremony.
 *
 * @param position in the order of signing, from 1
 * @param name as it was when the ceremony was begun
 * @param agreement the one signed with it; it exists once the text was proposed
 * @param quotas the places agreed with this partner where they are not those of the common text
 */
public record Pair(
    int position,
    PartnerId partner,
    Text name,
    AgreementId agreement,
    Optional<List<DraftQuota>> quotas) {

  /** The partner as documents and drafts know it. */
  public String party() {
    return partner.value().toString();
  }
}
