package org.dostyk.node.people;

import java.util.Set;
import java.util.UUID;

/**
 * Something was noted in an audit trail, and so was done, in a transaction that is not over yet.
 *
 * @param kind the kind of the records, such as {@code agreements.agreement}
 */
public record Audited(String kind, Set<UUID> subjects) {
  public Audited {
    subjects = Set.copyOf(subjects);
  }
}
