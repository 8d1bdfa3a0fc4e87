package org.dostyk.node.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a person's name is written.
 *
 * @param parts in the order of that culture: a Chinese family name comes first, a Kazakh patronymic
 *     last
 * @param source where the form comes from
 * @param validFrom first day of use, or null if not known
 * @param validTo last day of use, or null while it is in use
 */
public record NameForm(
    Script script,
    List<Part> parts,
    Source source,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** A part of a name. */
  public record Part(Kind kind, String text) {}

  /** What a part is. */
  public enum Kind {
    FAMILY,
    GIVEN,
    PATRONYMIC,
    /** A whole line as it stands in a passport, never taken apart. */
    LINE;

    /** The last part of its fields' names and of the text keys that name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a form comes from. */
  public enum Source {
    /** Read from a passport's machine-readable or printed line; stored as read, never derived. */
    PASSPORT,
    /** Told or confirmed by the person. */
    PERSON,
    /** Entered by an office. */
    OFFICE,
    /** Derived by a rule, such as pinyin from hanzi, and not confirmed yet. */
    DERIVED;

    /** The last part of the text keys that name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public NameForm {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.stream().anyMatch(p -> p.text().isBlank())) {
      throw new IllegalArgumentException("A name form needs parts, none blank: " + parts);
    }
  }

  /** A form of family and given name in the order in which the script's culture writes them. */
  public static NameForm of(Script script, String family, String given) {
    Part familyPart = new Part(Kind.FAMILY, family);
    Part givenPart = new Part(Kind.GIVEN, given);
    boolean givenFirst = script == Script.LATN || script == Script.CYRL;
    return new NameForm(
        script,
        givenFirst ? List.of(givenPart, familyPart) : List.of(familyPart, givenPart),
        Source.OFFICE,
        null,
        null);
  }

  /** The name in one line: hanzi without spaces, every other script with them. */
  public String line() {
    return parts.stream()
        .map(Part::text)
        .collect(Collectors.joining(script == Script.HANI ? "" : " "));
  }

  NameForm from(Source other) {
    return new NameForm(script, parts, other, validFrom, validTo);
  }

  NameForm usedUntil(LocalDate day) {
    return new NameForm(script, parts, source, validFrom, day);
  }
}
