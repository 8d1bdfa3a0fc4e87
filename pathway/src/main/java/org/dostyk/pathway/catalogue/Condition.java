package org.dostyk.pathway.catalogue;

import java.util.List;
import java.util.OptionalInt;

/** What must hold before a course, or beside it: a tree over courses, credits and languages. */
public sealed interface Condition {
  /** No condition. */
  Condition NONE = new All(List.of());

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least {@code count} of the parts. */
  record AtLeast(int count, List<Condition> parts) implements Condition {
    public AtLeast {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The course, or a course recognised as the whole of it.
   *
   * @param course code
   * @param grade the least grade, in hundredths of the course's own scale; a recognised course
   *     carries no grade and does not meet one
   * @param together whether the same term is early enough
   */
  record Passed(String course, OptionalInt grade, boolean together) implements Condition {}

  /**
   * Workload passed in earlier terms, in credits of the institution of the course that asks.
   *
   * @param from which courses count
   */
  record Earned(Credits min, Selector from) implements Condition {}

  /** A level of a language, brought along or given by a course of an earlier term. */
  record Knows(LanguageLevel level) implements Condition {}
}
