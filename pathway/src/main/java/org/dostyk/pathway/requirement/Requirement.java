package org.dostyk.pathway.requirement;

import java.util.List;
import java.util.OptionalInt;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;

/** A rule of a degree. Each has an id, unique in its degree, and a name for people. */
public sealed interface Requirement {
  String id();

  Text name();

  /** Every part must be met. */
  record All(String id, Text name, List<Requirement> parts) implements Requirement {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least {@code count} parts must be met; with 1 it is an "or". */
  record AtLeast(String id, Text name, int count, List<Requirement> parts) implements Requirement {
    public AtLeast {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Courses counted towards one rule. What counts is a choice among the courses that {@code from}
   * selects, whole courses only, so that credits and number lie in their ranges and every limit
   * holds.
   *
   * @param credits in the degree's system
   * @param courses how many
   * @param grade the least grade of a course that counts, in hundredths of its own scale; a
   *     recognised course carries no grade and does not count then
   * @param counting whether a course that counts here may count elsewhere in the degree
   * @param limits on parts of what counts here
   */
  record Group(
      String id,
      Text name,
      Range credits,
      Range courses,
      Selector from,
      OptionalInt grade,
      Counting counting,
      List<Limit> limits)
      implements Requirement {
    public Group {
      limits = List.copyOf(limits);
    }
  }

  /** A level of a language: brought along, or given by a course. */
  record Language(String id, Text name, LanguageLevel level) implements Requirement {}

  /** Whether a course can count for several rules of one degree. */
  enum Counting {
    /** Once: what counts here counts in no other such group, unless a sharing rule allows it. */
    ONCE,
    /** Beside all others, as totals and residency minima do. */
    FREELY
  }

  /** "Of these at least 20 credits in mathematics and at most two courses of level 1." */
  record Limit(Text name, Range credits, Range courses, Selector from) {}
}
