package org.dostyk.node.search;

import java.util.List;
import java.util.Locale;

/** Short forms of one name in two languages: ВКТУ, ШҚТУ and EKTU. */
final class Letters {
  /** First letters of one word in Russian, Kazakh and English, where they do not sound alike. */
  private static final List<String> ONE_WORD =
      List.of(
          "нұn", // national
          "гмs", // state
          "вшe", // east
          "збw", // west
          "ссn", // north
          "юоs", // south
          "мхi", // international
          "изr", // research
          "ггh", // humanitarian
          "юзl"); // law

  private static final List<String> LANGUAGES = List.of("cyrl", "kk", "latn");

  /** Of so many letters most have to sound alike. */
  private static final int SHORTEST = 3;

  private Letters() {}

  /** Whether two names are nothing but letters, which say the same in two languages. */
  static boolean sayTheSame(NameReading one, NameReading other) {
    if (one.letters().isEmpty() || other.letters().isEmpty()) {
      return false;
    }
    int here = LANGUAGES.indexOf(one.language());
    int there = LANGUAGES.indexOf(other.language());
    String a = one.letters().get().toLowerCase(Locale.ROOT);
    String b = other.letters().get().toLowerCase(Locale.ROOT);
    if (here < 0 || there < 0 || here == there || a.length() != b.length()) {
      return false;
    }
    int alike = 0;
    for (int i = 0; i < a.length(); i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (Sound.of(String.valueOf(x)).equals(Sound.of(String.valueOf(y)))) {
        alike++;
      } else if (ONE_WORD.stream().noneMatch(w -> w.charAt(here) == x && w.charAt(there) == y)) {
        return false;
      }
    }
    return a.length() >= SHORTEST && 2 * alike >= a.length();
  }
}
