package org.dostyk.ewp.client;

/** Kinds of trouble with a partner. */
public enum Fault {
  /** The catalogue has no such institution, or it does not offer the interface. */
  NOT_OFFERED(false),
  /** The endpoint wants to be asked in a way that this library does not know. */
  NOT_COMPATIBLE(false),
  /** No connection, or a broken one. */
  UNREACHABLE(true),
  /** The server's certificate was good until a day that has passed. */
  CERTIFICATE_EXPIRED(true),
  /** The server's certificate is good from a day that is still to come. */
  CERTIFICATE_NOT_YET_VALID(true),
  /** The server's certificate proves nothing: nobody who is trusted vouches for it. */
  CERTIFICATE_UNKNOWN(true),
  /** No whole answer in time. */
  TOO_SLOW(true),
  /** More bytes than are read, packed or unpacked. */
  TOO_LARGE(false),
  /** The answer sends elsewhere. */
  REDIRECTED(false),
  /** Signature, digest, date or id of the answer do not hold. */
  NOT_GENUINE(false),
  /** Its clock and ours differ by more than an exchange allows. */
  CLOCKS(true),
  /** The server refuses: a fault on this side, or a right that is missing. */
  REFUSED(false),
  /** The server has trouble of its own. */
  SERVER_TROUBLE(true),
  /** The answer is not XML, not of the schema, or of another media type. */
  UNREADABLE(false);

  private final boolean passes;

  Fault(boolean passes) {
    this.passes = passes;
  }

  /** Whether the same request may well succeed later. */
  public boolean passes() {
    return passes;
  }
}
