package org.dostyk.pathway.catalogue;

/**
 * A command of a language.
 *
 * @param language BCP 47 tag
 * @param level a level of that language's scale, such as {@code B2} or {@code HSK 4}
 */
public record LanguageLevel(String language, String level) {}
