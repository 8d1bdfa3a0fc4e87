package org.dostyk.node.values;

import java.time.LocalDate;

/**
 * Days from one to another, which each language says in its own short way: 7–10 December 2026.
 *
 * @param to the last, itself among them; never before the first
 */
public record Days(LocalDate from, LocalDate to) {

  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Days end before they begin: " + from + ", " + to);
    }
  }
}
