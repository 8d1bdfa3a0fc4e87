package org.dostyk.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;

/**
 * A signature by pen, as an officer sent in a scan of it. It binds nobody until somebody else has
 * compared it with the version.
 *
 * @param version the hash of the version that it is said to be under
 * @param party the id of the party in that version
 * @param signatory the id of its signatory
 * @param file the hash of what was sent
 * @param day written beside the signature
 * @param where written beside the signature, with the clock kept there
 * @param sentFor the own institution for which the sender acted
 */
public record PenSignature(
    PenSignatureId id,
    AgreementId agreement,
    Hash version,
    String party,
    String signatory,
    Hash file,
    LocalDate day,
    Place where,
    AccountId sentBy,
    InstitutionId sentFor,
    Instant sentAt,
    Decision decision) {

  /** What became of it: mostly what a second person found. */
  public sealed interface Decision {

    /** Nobody has looked yet. */
    record Awaited() implements Decision {}

    /** It is this version, this person's hand and the seal: the signature was bound. */
    record Confirmed(AccountId by, Instant at) implements Decision {}

    /** It is not taken, and why. */
    record Declined(AccountId by, Instant at, String reason) implements Decision {}

    /** Its sender took it back before anybody had looked. */
    record Withdrawn(AccountId by, Instant at) implements Decision {}
  }

  public boolean awaited() {
    return decision instanceof Decision.Awaited;
  }

  /** Where it is looked at. */
  public String path() {
    return "/agreements/" + agreement + "/scans/" + id;
  }

  /** The signature that it is once it was confirmed: of its day, whose hour no paper tells. */
  Signature asSignature() {
    return new Signature(
        party,
        signatory,
        day.atStartOfDay(where.zone()).toInstant(),
        where,
        Signature.Manner.PEN,
        file);
  }
}
