package org.dostyk.allocation;

import java.util.List;

/** What became of a file or a draft. */
public sealed interface Reading {
  record Accepted(Round round) implements Reading {}

  record Refused(List<Objection> objections) implements Reading {}

  /**
   * The round.
   *
   * @throws IllegalArgumentException with all objections, if there are any
   */
  default Round orThrow() {
    return switch (this) {
      case Accepted(Round round) -> round;
      case Refused(List<Objection> objections) ->
          throw new IllegalArgumentException(objections.toString());
    };
  }
}
