package org.dostyk.pathway.audit;

import java.util.List;

/**
 * What a rule asks for beside its one minimum, of the courses that count for it: maxima, a second
 * minimum, and the same for parts of them. Immutable.
 *
 * @param own of all that counts
 * @param parts of those courses whose bit is set in {@link AuditRules.Subject#parts}
 */
public record Bounds(Room own, List<Part> parts) {
  /** A bit beside those of parts: recognised in part, such a course counts its credits alone. */
  public static final long IN_PART = 1L << 63;

  /** A maximum that is none. */
  static final long OPEN = Long.MAX_VALUE;

  /** A rule with a minimum and nothing else. */
  public static final Bounds NONE = new Bounds(Room.ANY, List.of());

  /**
   * From the least to the most units and courses.
   *
   * @param mostUnits {@link Long#MAX_VALUE} where there is no maximum
   */
  public record Room(long leastUnits, long mostUnits, long leastCourses, long mostCourses) {
    static final Room ANY = new Room(0, OPEN, 0, OPEN);

    boolean isBelow(long units, long courses) {
      return units <= mostUnits && courses <= mostCourses;
    }

    boolean isEnough(long units, long courses) {
      return units >= leastUnits && courses >= leastCourses;
    }
  }

  /**
   * @param bit which courses it speaks of
   */
  public record Part(int bit, Room room) {}

  public Bounds {
    parts = List.copyOf(parts);
  }

  boolean isNone() {
    return parts.isEmpty() && own.equals(Room.ANY);
  }

  /** The bits of courses by which it tells them apart. */
  long bits() {
    long own = isNone() ? 0 : IN_PART;
    return parts.stream().mapToLong(part -> 1L << part.bit()).reduce(own, (a, b) -> a | b);
  }
}
