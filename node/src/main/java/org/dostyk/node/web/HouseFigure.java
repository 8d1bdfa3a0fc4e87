package org.dostyk.node.web;

import java.time.Instant;
import org.dostyk.node.values.InstitutionId;

/**
 * A number about an institution that opens the list behind it, for those who look on; contributed
 * as a bean.
 */
public interface HouseFigure {

  /** The text key of what is counted. */
  String heading();

  /** Its place among the numbers, small first. */
  int order();

  /** How many there are at a house that the reader was found to read for. */
  Count of(InstitutionId house, Instant now);

  /**
   * A number and the list that it opens.
   *
   * @param more whether there are more than were counted
   * @param late whether it counts what should not be
   */
  record Count(long number, boolean more, boolean late, String path) {}
}
