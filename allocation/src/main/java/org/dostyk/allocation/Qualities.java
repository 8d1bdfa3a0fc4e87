package org.dostyk.allocation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of an applicant.
 *
 * @param grade the average, in ten-thousandths, or null if unknown
 * @param languages by tag ({@code zh}) the level, from {@code A1} to {@code C2} or {@code native}
 * @param field the field of study as ISCED-F code ({@code 0613}), or null if unknown
 * @param earlier months already spent on earlier stays
 * @param legal words for what is legally fulfilled, such as {@code adult} or {@code passport}
 * @param groups words for groups for whom places may reserve seats
 */
public record Qualities(
    @Nullable Long grade,
    Map<String, LanguageLevel> languages,
    @Nullable String field,
    long earlier,
    Set<String> legal,
    Set<String> groups) {

  public static final Qualities NONE = new Qualities(null, Map.of(), null, 0, Set.of(), Set.of());
}
