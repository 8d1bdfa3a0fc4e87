package org.dostyk.pathway.catalogue;

import java.util.List;
import java.util.Set;

/**
 * Which courses a rule speaks of. Every criterion that is given must hold; within one criterion any
 * of its values is enough. An empty criterion says nothing. Codes, subjects, fields and tags may be
 * wildcards: {@code *} stands for any characters, {@code ?} for one.
 *
 * @param levels the range of {@link Course#level}
 * @param institutions whose catalogue the course stands in
 * @param studiedAt where it was studied; differs from {@code institutions} for a recognised course
 * @param anyOf if not empty, one of these must select the course too
 * @param except whatever one of these selects is left out
 */
public record Selector(
    List<String> codes,
    List<String> subjects,
    Levels levels,
    List<String> fields,
    List<String> tags,
    Set<String> institutions,
    Set<String> studiedAt,
    Set<Kind> kinds,
    Set<String> languages,
    List<Selector> anyOf,
    List<Selector> except) {

  /** From the lowest to the highest level, both inclusive. */
  public record Levels(int lowest, int highest) {
    public static final Levels ANY = new Levels(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public static final Selector EVERYTHING =
      new Selector(
          List.of(),
          List.of(),
          Levels.ANY,
          List.of(),
          List.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          List.of(),
          List.of());

  public Selector {
    codes = List.copyOf(codes);
    subjects = List.copyOf(subjects);
    fields = List.copyOf(fields);
    tags = List.copyOf(tags);
    institutions = Set.copyOf(institutions);
    studiedAt = Set.copyOf(studiedAt);
    kinds = Set.copyOf(kinds);
    languages = Set.copyOf(languages);
    anyOf = List.copyOf(anyOf);
    except = List.copyOf(except);
  }

  /** The courses of these codes. */
  public static Selector ofCodes(List<String> codes) {
    return new Selector(
        codes,
        List.of(),
        Levels.ANY,
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  /** Whether a course that was studied at an institution is one of those spoken of. */
  public boolean selects(Course course, String studied) {
    return any(codes, course.code())
        && any(subjects, course.subject())
        && levels.lowest <= course.level()
        && course.level() <= levels.highest
        && any(fields, course.field())
        && (tags.isEmpty() || course.tags().stream().anyMatch(tag -> any(tags, tag)))
        && (institutions.isEmpty() || institutions.contains(course.institution()))
        && (studiedAt.isEmpty() || studiedAt.contains(studied))
        && (kinds.isEmpty() || kinds.contains(course.kind()))
        && (languages.isEmpty() || languages.contains(course.language()))
        && (anyOf.isEmpty() || anyOf.stream().anyMatch(one -> one.selects(course, studied)))
        && except.stream().noneMatch(one -> one.selects(course, studied));
  }

  private static boolean any(List<String> patterns, String value) {
    if (patterns.isEmpty()) {
      return true;
    }
    for (String pattern : patterns) {
      if (Wildcard.matches(pattern, value)) {
        return true;
      }
    }
    return false;
  }
}
