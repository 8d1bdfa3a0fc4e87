package org.dostyk.ewp.agreements;

/**
 * A partner's copy as it was received.
 *
 * @param statedHash what the partner says the hash is
 * @param hash what it is, computed from the document as it came, later versions' elements included
 * @param unfinished whether it has values "not yet defined" from an older version, with which it
 *     may not be approved
 */
public record ReceivedAgreement(
    Agreement agreement, String statedHash, String hash, boolean unfinished) {
  /** Whether the partner's hash is right; a copy with a wrong hash must not be approved. */
  public boolean hashHolds() {
    return statedHash.equals(hash);
  }
}
