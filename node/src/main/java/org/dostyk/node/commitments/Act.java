package org.dostyk.node.commitments;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;

/**
 * Somebody's change to a promise.
 *
 * @param step made with the form, so that a form sent twice changes once
 * @param seen the revision that the change was made from
 */
public record Act(UUID step, long seen, Actor by) {

  /** The own institutions for which its author may take such a step at all. */
  Set<InstitutionId> houses(Step.Kind kind) {
    return kind == Step.Kind.EVIDENCE
        ? by.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY)
        : by.institutionsAs(Role.OFFICER);
  }

  /** A change to a promise as it was just read. */
  public static Act on(Commitment seen, Actor by, Clock clock) {
    return new Act(Uuid7.next(clock), seen.revision(), by);
  }
}
