package org.dostyk.node.values;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the interface. Content may be in any language and is keyed by BCP 47 tag instead,
 * see {@link Text}.
 */
public enum Language {
  KK("kk", "Қазақша"),
  RU("ru", "Русский"),
  ZH("zh", "中文"),
  EN("en", "English");

  private static final List<Language> ALL = List.of(values());

  private final String tag;
  private final String ownName;
  private final ULocale locale;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
    this.locale =
        ULocale.forLanguageTag(
            switch (tag) {
              case "zh" -> "zh-Hans-CN";
              case "en" -> "en-GB";
              default -> tag;
            });
  }

  /** The BCP 47 tag, as in {@code lang="kk"}. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it; the language switch shows this in every language. */
  public String ownName() {
    return ownName;
  }

  /** Its conventions for dates and numbers; English writes the day before the month. */
  public ULocale locale() {
    return locale;
  }

  public Locale javaLocale() {
    return locale().toLocale();
  }

  /** All of them, that of a reader first. */
  public static List<Language> startingWith(Language reader) {
    return ALL.stream().sorted(Comparator.comparing(l -> l != reader)).toList();
  }

  /** The language with this tag, or with the tag's primary part: {@code zh-Hans} is Chinese. */
  public static Optional<Language> of(String tag) {
    int end = 0;
    String said = tag.strip();
    while (end < said.length() && said.charAt(end) != '-' && said.charAt(end) != '_') {
      end++;
    }
    for (Language language : ALL) {
      if (end == language.tag.length() && said.regionMatches(true, 0, language.tag, 0, end)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
