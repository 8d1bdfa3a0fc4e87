package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.values.Text;

/**
 * How far the signing of an agreement's latest version is.
 *
 * @param seats in the order of the parties
 * @param inForceAt when the last signature was given, if it was
 */
public record AgreementStanding(
    AgreementId id,
    int version,
    Hash hash,
    Text title,
    List<Seat> seats,
    Optional<Instant> inForceAt) {

  /**
   * Somebody's place under the version.
   *
   * @param party the partner id as documents know it
   * @param signatory an account's id, or that of somebody without one
   * @param at when they signed, if they did
   */
  public record Seat(
      String party, String signatory, Optional<Signature.Manner> manner, Optional<Instant> at) {
    public boolean signed() {
      return at.isPresent();
    }
  }

  /** Whether every party has signed. */
  public boolean complete() {
    return inForceAt.isPresent();
  }
}
