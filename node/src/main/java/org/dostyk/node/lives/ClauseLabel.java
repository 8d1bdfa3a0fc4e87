package org.dostyk.node.lives;

import java.util.Optional;

/**
 * How a clause is called for as long as the agreement lives: its number in the original text, or
 * for one that was added later that of the clause before it and a further number, as 5-1. Labels
 * are never given anew, so a reference to one stays right.
 *
 * @param number from 1
 * @param added from 1 for a clause added after it; 0 for one of the original text
 */
public record ClauseLabel(int number, int added) implements Comparable<ClauseLabel> {
  static final String PATTERN = "\\d{1,4}(?:-\\d{1,3})?";

  public static Optional<ClauseLabel> parse(String written) {
    if (!written.matches(PATTERN)) {
      return Optional.empty();
    }
    String[] parts = written.split("-", 2);
    var label =
        new ClauseLabel(
            Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    return label.number == 0 || (parts.length == 2 && label.added == 0)
        ? Optional.empty()
        : Optional.of(label);
  }

  static ClauseLabel original(int number) {
    return new ClauseLabel(number, 0);
  }

  @Override
  public int compareTo(ClauseLabel other) {
    return number == other.number
        ? Integer.compare(added, other.added)
        : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return added == 0 ? String.valueOf(number) : number + "-" + added;
  }
}
