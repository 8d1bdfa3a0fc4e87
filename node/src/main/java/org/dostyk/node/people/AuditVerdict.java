package org.dostyk.node.people;

/** What reading a chain from its beginning to its head showed. */
public sealed interface AuditVerdict {

  /**
   * Every entry follows from the one before, and the last is the head.
   *
   * @param length entries in the chain
   * @param head the last entry's hash in hex; noted elsewhere, it also shows a chain cut short
   */
  record Whole(long length, String head) implements AuditVerdict {}

  /**
   * The chain does not hold.
   *
   * @param position the first entry that does not follow, counted from 0
   * @param reason one of {@code missing}, {@code altered}, {@code detail}, {@code head}
   */
  record Broken(long position, String reason) implements AuditVerdict {}
}
