package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;

/**
 * An agreement in short, as one of the reader's institutions sees it.
 *
 * @param title empty for a draft without one
 * @param changedAt when anything last happened to it
 * @param inForceSince when the last party signed, if all did; kept when it has ended
 * @param parties all of them, in the order of print
 */
public record HeldAgreement(
    AgreementId id,
    AgreementType type,
    Optional<Text> title,
    Step step,
    Instant changedAt,
    Optional<Instant> inForceSince,
    List<PartnerId> parties) {

  public HeldAgreement {
    parties = List.copyOf(parties);
  }
}
