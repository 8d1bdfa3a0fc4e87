package org.dostyk.node.commitments;

import java.time.Clock;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Uuid7;

/**
 * Somebody's change to a promise.
 *
 * @param step made with the form, so that a form sent twice changes once
 * @param seen the revision that the change was made from
 */
public record Act(UUID step, long seen, Actor by) {

  /** A change to a promise as it was just read. */
  public static Act on(Commitment seen, Actor by, Clock clock) {
    return new Act(Uuid7.next(clock), seen.revision(), by);
  }
}
