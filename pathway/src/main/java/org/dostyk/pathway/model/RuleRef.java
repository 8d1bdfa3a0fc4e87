package org.dostyk.pathway.model;

import java.util.List;

/**
 * A rule that an explanation can name and a repair can loosen.
 *
 * @param names what it is about: codes of the courses of one class, id of a term, or a degree and
 *     the id of its rule
 */
public record RuleRef(Kind kind, List<String> names) {
  /** What kinds of rules there are. */
  public enum Kind {
    REQUIREMENT,
    OFFERED,
    FULL,
    BEFORE,
    BESIDE,
    MAXIMUM_LOAD,
    MINIMUM_LOAD,
    STAY,
    SHARING,
    EQUIVALENCE
  }

  public RuleRef {
    names = List.copyOf(names);
  }

  static RuleRef of(Kind kind, String... names) {
    return new RuleRef(kind, List.of(names));
  }
}
