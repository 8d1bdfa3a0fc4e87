package org.dostyk.node.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Role;
import org.jspecify.annotations.Nullable;

/**
 * Records that the one search keeps in its common index; contributed as a bean. Whatever the audit
 * trail notes about a subject is taken as a reason to read it anew, in the same transaction.
 */
public interface Findable {
  /** Who reads what institutions do together. */
  Set<Role> READERS = Set.of(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);

  /** The text key of the heading over what is found, such as {@code visits.nav}; stays the same. */
  String heading();

  /** Its place among what is found, small first. */
  int order();

  /** The kind under which the audit trail knows the subjects, such as {@code visits.visit}. */
  String subject();

  /** In which roles somebody reads these records for an institution. */
  default Set<Role> readers() {
    return READERS;
  }

  /**
   * Subjects in the order of their ids, for the first reading.
   *
   * @param after those behind this one; null for the first
   */
  List<UUID> subjects(@Nullable UUID after, int most);

  /** The records of these subjects as they are now; none of a subject that is gone. */
  List<FoundRecord> read(Collection<UUID> subjects);
}
