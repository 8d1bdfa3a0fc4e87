package org.dostyk.node.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * What a full name might be called for short in another language: АГПК is found for Алматы
 * мемлекеттік политехникалық колледжі. The letters are sounded, so that one alphabet does for all.
 */
final class Initials {
  private static final String KAZAKH = "kk";
  private static final List<String> LANGUAGES = List.of("latn", "cyrl", KAZAKH);

  /** The first letter of a part in a language; found when first asked. */
  private static final Map<String, String> KNOWN = new ConcurrentReferenceHashMap<>();

  private Initials() {}

  /** The first letters of a name's words in each language; none of a name in characters. */
  static Set<String> of(NameReading full) {
    var initials = new HashSet<String>();
    if (full.isUnspaced() || full.letters().isPresent()) {
      return initials;
    }
    List<String> words = Words.of(full.text());
    for (String language : LANGUAGES) {
      var letters = new StringBuilder();
      int i = 0;
      while (i < words.size()) {
        Lexicon.Found found = Lexicon.usual().at(words, i);
        if (found == null) {
          String word = words.get(i);
          letters.append(word.length() > 1 ? ShortForms.sound(word.substring(0, 1)) : "");
        } else if (found.part().role() != Part.Role.PARTICLE
            && found.part().role() != Part.Role.LEGAL) {
          letters.append(first(found.part(), language));
        }
        i += found == null ? 1 : found.words();
      }
      if (letters.length() > 2) {
        initials.add(letters.toString());
      }
    }
    return initials;
  }

  private static String first(Part part, String language) {
    String key = language + part.role() + part.key();
    String known = KNOWN.get(key);
    if (known == null) {
      known =
          Lexicon.usual().spellings(part).stream()
              .map(s -> Sound.folded(s.replace("*", "").replace("=", "")).strip())
              .filter(s -> !s.isEmpty() && isIn(language, s))
              .findFirst()
              .map(s -> ShortForms.sound(s.substring(0, 1)))
              .orElseGet(() -> language.equals(KAZAKH) ? first(part, "cyrl") : "");
      KNOWN.put(key, known);
    }
    return known;
  }

  private static boolean isIn(String language, String word) {
    return language.equals(KAZAKH)
        ? word.chars().anyMatch(c -> NameReading.KAZAKH.indexOf(c) >= 0)
        : NameReading.script(word).equals(language);
  }
}
