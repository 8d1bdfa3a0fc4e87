package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementPage.Signing;
import org.dostyk.node.people.Confirmation;
import org.dostyk.node.values.Objection;

/**
 * What a signatory reads before signing.
 *
 * @param me under which name and office they sign, and for whom
 * @param ask how they show again who they are
 * @param against why this version cannot be signed by them now; empty if it can
 * @param objections why the last attempt was refused
 */
public record SigningPage(
    Agreement agreement,
    Version version,
    Signing me,
    Confirmation ask,
    List<Objection> against,
    List<Objection> objections) {

  /** The number of an older version that the reader signed last, if any. */
  public Optional<Integer> signedEarlier() {
    return agreement.versions().reversed().stream()
        .skip(1)
        .filter(v -> v.signatureOf(me.party()).isPresent())
        .map(Version::number)
        .findFirst();
  }
}
