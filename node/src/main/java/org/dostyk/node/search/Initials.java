package org.dostyk.node.search;

import java.util.ArrayList;
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

  /** The first letter of a part in each of the languages; found when first asked. */
  private static final Map<Part, List<String>> KNOWN = new ConcurrentReferenceHashMap<>();

  private Initials() {}

  /** The first letters of a name's words in each language; none of a name in characters. */
  static Set<String> of(NameReading full) {
    var initials = new HashSet<String>();
    if (full.isUnspaced() || full.letters().isPresent()) {
      return initials;
    }
    var letters = new ArrayList<StringBuilder>();
    LANGUAGES.forEach(l -> letters.add(new StringBuilder()));
    List<String> words = Words.of(full.text());
    int i = 0;
    while (i < words.size()) {
      Lexicon.Found found = Lexicon.usual().at(words, i);
      if (found == null) {
        String word = words.get(i);
        String first = word.length() > 1 ? ShortForms.sound(word.substring(0, 1)) : "";
        letters.forEach(l -> l.append(first));
      } else if (found.part().role() != Part.Role.PARTICLE
          && found.part().role() != Part.Role.LEGAL) {
        List<String> first = first(found.part());
        for (int language = 0; language < letters.size(); language++) {
          letters.get(language).append(first.get(language));
        }
      }
      i += found == null ? 1 : found.words();
    }
    for (StringBuilder l : letters) {
      if (l.length() > 2) {
        initials.add(l.toString());
      }
    }
    return initials;
  }

  private static List<String> first(Part part) {
    List<String> known = KNOWN.get(part);
    if (known == null) {
      known = LANGUAGES.stream().map(language -> first(part, language)).toList();
      KNOWN.put(part, known);
    }
    return known;
  }

  private static String first(Part part, String language) {
    return Lexicon.usual().spellings(part).stream()
        .map(s -> Sound.folded(s.replace("*", "").replace("=", "")).strip())
        .filter(s -> !s.isEmpty() && isIn(language, s))
        .findFirst()
        .map(s -> ShortForms.sound(s.substring(0, 1)))
        .orElseGet(() -> language.equals(KAZAKH) ? first(part, "cyrl") : "");
  }

  private static boolean isIn(String language, String word) {
    return language.equals(KAZAKH)
        ? word.chars().anyMatch(c -> NameReading.KAZAKH.indexOf(c) >= 0)
        : NameReading.script(word).equals(language);
  }
}
