package org.dostyk.node.values;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
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

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
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
    return ULocale.forLanguageTag(
        switch (this) {
          case ZH -> "zh-Hans-CN";
          case EN -> "en-GB";
          case KK, RU -> tag;
        });
  }

  public Locale javaLocale() {
    return locale().toLocale();
  }

  /** The language with this tag, or with the tag's primary part: {@code zh-Hans} is Chinese. */
  public static Optional<Language> of(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Arrays.stream(values()).filter(l -> l.tag.equals(primary)).findFirst();
  }
}
