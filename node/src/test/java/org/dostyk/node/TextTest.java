package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

/** Every text stands in four languages, is used, and is written as its readers write. */
class TextTest {
  /** Words that are the same in every language. */
  private static final Pattern SAME_EVERYWHERE =
      Pattern.compile(
          "\\b(?:Dostyk|PDF|Excel|QR|SHA-256|Ed25519|UTC|ISO|BCP|URL|HTTPS?|CSV|xlsx|SMTP|TLS|PEM)\\b");

  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyTextIsSaidInEveryLanguage() {
    for (String module : TextFiles.modules()) {
      var keys = new LinkedHashSet<String>();
      for (Language language : Language.values()) {
        keys.addAll(TextFiles.texts(module, language).keySet());
      }
      for (Language language : Language.values()) {
        var there = TextFiles.texts(module, language);
        for (String key : keys) {
          if (!there.containsKey(key)) {
            String english = TextFiles.texts(module, Language.EN).getOrDefault(key, "…");
            wrong.add("add to %s: %s=%s".formatted(TextFiles.name(module, language), key, english));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextStandsOnceInTheFileOfItsModule() {
    each(
        (where, language, key, text) -> {
          if (!where.contains("/" + key.replaceAll("\\..*", "") + "_")) {
            wrong.add(where + " is in another module's file");
          }
        });
    for (String module : TextFiles.modules()) {
      for (Language language : Language.values()) {
        var seen = new HashSet<String>();
        TextFiles.lines(module, language).stream()
            .map(Map.Entry::getKey)
            .filter(key -> !seen.add(key))
            .forEach(key -> wrong.add(TextFiles.name(module, language) + " has " + key + " twice"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextThatIsNamedIsThere() {
    var there = TextFiles.texts(Language.EN);
    new TextUses()
        .keys()
        .forEach(
            (key, place) -> {
              if (!there.containsKey(key)) {
                String file = TextFiles.name(key.replaceAll("\\..*", ""), Language.EN);
                wrong.add(
                    "%s names it; add to %s and its siblings: %s=".formatted(place, file, key));
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextIsUsed() {
    var uses = new TextUses();
    for (String key : TextFiles.texts(Language.EN).keySet()) {
      if (!uses.name(key)) {
        wrong.add("nothing names " + key + "; remove it in four languages");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTextStandsInATemplate() {
    for (Path template : Sources.below(Sources.node("main/jte"), ".jte")) {
      wrong.addAll(TemplateText.in(template));
    }
    assertThat(wrong).as("give it a key, and say it by frame.t(…)").isEmpty();
  }

  @Test
  void everyTextIsTranslated() {
    each(
        (where, language, key, text) -> {
          String words =
              SAME_EVERYWHERE.matcher(new TextPattern(language, text).words()).replaceAll("");
          boolean hasLetters = words.codePoints().anyMatch(Character::isLetter);
          if (hasLetters && !Pattern.compile(script(language)).matcher(words).find()) {
            wrong.add(where + " is not translated: " + text);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPatternFillsTheSamePlacesAndHasItsLanguagesPlurals() {
    Map<String, String> inEnglish = TextFiles.texts(Language.EN);
    each(
        (where, language, key, text) -> {
          try {
            var pattern = new TextPattern(language, text);
            String english = inEnglish.getOrDefault(key, text);
            var places = new TextPattern(Language.EN, english).places();
            if (!pattern.places().equals(places)) {
              wrong.add(where + " fills " + pattern.places() + ", English fills " + places);
            }
            if (!pattern.missingForms().isEmpty()) {
              wrong.add(where + " lacks the plural forms " + pattern.missingForms());
            }
          } catch (IllegalArgumentException e) {
            wrong.add(where + ": " + e.getMessage());
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextIsSetAsItsReadersWrite() {
    each(
        (where, language, key, text) -> {
          refuse(
              where, text, "'", "an apostrophe is ’; a straight one hides what follows from ICU");
          refuse(where, text, "\"", "quotation marks are «» in Russian and Kazakh, “” elsewhere");
          refuse(where, text, "\\.\\.\\.", "three dots are one sign: …");
          refuse(where, text, " - ", "a dash between words is – or —");
          refuse(where, text, "\\p{L}\\(\\p{L}{1,3}\\)", "a plural is ICU's, never in brackets");
          if (language == Language.ZH) {
            refuse(where, text, "\\p{IsHan}[,;:?!]", "Chinese punctuation has its full width");
          }
          if (language == Language.RU) {
            refuse(where, text, "[әғқңөұүһіӘҒҚҢӨҰҮҺІ]", "these letters are Kazakh");
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static String script(Language language) {
    return switch (language) {
      case KK, RU -> "\\p{IsCyrillic}";
      case ZH -> "\\p{IsHan}";
      case EN -> "\\p{IsLatin}";
    };
  }

  private void refuse(String where, String text, String sign, String because) {
    if (Pattern.compile(sign).matcher(text).find()) {
      wrong.add(where + ": " + because + ": " + text);
    }
  }

  private interface Look {
    void at(String where, Language language, String key, String text);
  }

  private static void each(Look look) {
    for (String module : TextFiles.modules()) {
      for (Language language : Language.values()) {
        TextFiles.texts(module, language)
            .forEach(
                (key, text) ->
                    look.at(TextFiles.name(module, language) + " " + key, language, key, text));
      }
    }
  }
}
