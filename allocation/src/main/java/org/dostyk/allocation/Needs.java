package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a place asks of those who may hold it. Each rule is optional.
 *
 * @param grade the least average, in ten-thousandths, or null
 * @param languages by tag the least level
 * @param fields beginnings of ISCED-F codes, one of which the applicant's must have; none: any
 * @param earlier the most months of earlier stays, or null
 * @param legal words that all must be fulfilled
 */
public record Needs(
    @Nullable Long grade,
    Map<String, LanguageLevel> languages,
    List<String> fields,
    @Nullable Long earlier,
    Set<String> legal) {

  public static final Needs NOTHING = new Needs(null, Map.of(), List.of(), null, Set.of());

  /** A rule that somebody does not fulfil. */
  public enum Lack {
    GRADE,
    LANGUAGE,
    FIELD,
    EARLIER_STAYS,
    LEGAL;

    private int bit() {
      return 1 << ordinal();
    }

    /** From the number that {@link Needs#lacks} gives. */
    static Set<Lack> of(int lacks) {
      Set<Lack> set = EnumSet.noneOf(Lack.class);
      for (Lack lack : values()) {
        if ((lacks & lack.bit()) != 0) {
          set.add(lack);
        }
      }
      return set;
    }
  }

  /** All that somebody lacks, one bit for each rule; zero for who may hold the place. */
  int lacks(Qualities of) {
    int lacks = 0;
    if (grade != null && (of.grade() == null || of.grade() < grade)) {
      lacks |= Lack.GRADE.bit();
    }
    for (var language : languages.entrySet()) {
      LanguageLevel level = of.languages().get(language.getKey());
      if (level == null || level.compareTo(language.getValue()) < 0) {
        lacks |= Lack.LANGUAGE.bit();
      }
    }
    String field = of.field();
    if (!fields.isEmpty() && (field == null || fields.stream().noneMatch(field::startsWith))) {
      lacks |= Lack.FIELD.bit();
    }
    if (earlier != null && of.earlier() > earlier) {
      lacks |= Lack.EARLIER_STAYS.bit();
    }
    if (!of.legal().containsAll(legal)) {
      lacks |= Lack.LEGAL.bit();
    }
    return lacks;
  }

  private String languagesAsked() {
    return new TreeMap<>(languages)
        .entrySet().stream()
            .map(l -> l.getKey() + " at " + l.getValue())
            .collect(Collectors.joining(" and "));
  }

  /** What the rules ask for that are not fulfilled, in words. */
  String asked(Set<Lack> lacks) {
    List<String> asked = new ArrayList<>();
    for (Lack lack : lacks) {
      asked.add(
          switch (lack) {
            case GRADE -> "a grade of " + (grade == null ? "" : Decimal.text(grade)) + " or better";
            case LANGUAGE -> languagesAsked();
            case FIELD -> "a field that begins with " + String.join(" or ", fields);
            case EARLIER_STAYS -> "at most " + earlier + " months of earlier stays";
            case LEGAL -> "legally " + String.join(" and ", legal.stream().sorted().toList());
          });
    }
    return String.join("; ", asked);
  }
}
