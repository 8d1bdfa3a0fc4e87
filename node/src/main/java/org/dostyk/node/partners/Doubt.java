package org.dostyk.node.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.search.Likeness.Sign;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;

/**
 * The question whether two entries of a register are one institution.
 *
 * @param one the entry that came later
 * @param other the one that was known
 * @param likeness from 0 to 1
 * @param signs what was found for and against
 */
public record Doubt(
    UUID id,
    InstitutionId keptBy,
    PartnerId one,
    PartnerId other,
    double likeness,
    List<Sign> signs,
    Instant asked) {

  /** Asked now. */
  static Doubt of(
      InstitutionId keptBy, PartnerId one, PartnerId other, Likeness likeness, Clock clock) {
    return new Doubt(
        Uuid7.next(clock), keptBy, one, other, likeness.score(), likeness.told(), clock.instant());
  }

  /** What a person said. */
  public enum Answer {
    SAME,
    ANOTHER
  }
}
