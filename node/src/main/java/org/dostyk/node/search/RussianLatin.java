package org.dostyk.node.search;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Russian in Latin letters, as passports and payment papers have it: Navoiyskiy
 * gorno-metallurgicheskiy kombinat. It is read in Cyrillic, in which the lexicon knows its words.
 */
final class RussianLatin {
  /** What it is, as no other language writes it beside a Russian adjective. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?iU)\\b(universitet|institut|akademi[iy]?a|kolled(zh|j|z)|te(kh|h|ch)nikum"
              + "|uchili(shch|sch|sh)e|zavod|kombinat|(ts|c)entr|shkola|li(ts|c)e[yji]|gimna[zs]i[iy]?a"
              + "|bol'?ni(ts|c)a|muze[yji]|teatr|predpriyatie|biblioteka|ministerstvo)[ae]?\\b");

  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(?iU)\\b\\p{L}+(sk|nn|n|v|r)(iy|ii|ij|yy|yi|yj|aya|aia|aja|oye|ogo)\\b|\\b\\p{L}+skoe\\b");

  /** Letters without which it is none of these. */
  private static final Mentions PERHAPS =
      new Mentions(
          "universitet",
          "institut",
          "akademi",
          "kolled",
          "nikum",
          "uchili",
          "zavod",
          "kombinat",
          "centr",
          "tsentr",
          "shkola",
          "litse",
          "lice",
          "gimna",
          "bol",
          "muze",
          "teatr",
          "predpriyatie",
          "biblioteka",
          "ministerstvo");

  private static final String VOWELS = "aeiouy";

  /** Several letters for one, the longest first. */
  private static final String[][] SEVERAL = {
    {"shch", "щ"}, {"sch", "щ"}, {"zh", "ж"}, {"kh", "х"}, {"ts", "ц"}, {"ch", "ч"},
    {"sh", "ш"}, {"yu", "ю"}, {"iu", "ю"}, {"ju", "ю"}, {"ya", "я"}, {"ja", "я"},
    {"yo", "е"}, {"ye", "е"}, {"dj", "дж"},
  };

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('a', "а"),
          Map.entry('b', "б"),
          Map.entry('c', "ц"),
          Map.entry('d', "д"),
          Map.entry('e', "е"),
          Map.entry('f', "ф"),
          Map.entry('g', "г"),
          Map.entry('h', "х"),
          Map.entry('i', "и"),
          Map.entry('j', "й"),
          Map.entry('k', "к"),
          Map.entry('l', "л"),
          Map.entry('m', "м"),
          Map.entry('n', "н"),
          Map.entry('o', "о"),
          Map.entry('p', "п"),
          Map.entry('q', "к"),
          Map.entry('r', "р"),
          Map.entry('s', "с"),
          Map.entry('t', "т"),
          Map.entry('u', "у"),
          Map.entry('v', "в"),
          Map.entry('w', "в"),
          Map.entry('x', "кс"),
          Map.entry('z', "з"));

  private RussianLatin() {}

  /** The name in Cyrillic letters where it is Russian in Latin ones; else as it is. */
  static String read(String name) {
    return PERHAPS.in(name)
            && name.codePoints().allMatch(c -> c < 0x250 || !Character.isLetter(c))
            && KIND.matcher(name).find()
            && ADJECTIVE.matcher(name).find()
        ? cyrillic(name)
        : name;
  }

  private static String cyrillic(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.length() != name.length()) {
      return name;
    }
    var said = new StringBuilder();
    int i = 0;
    while (i < small.length()) {
      String letter = null;
      int length = 1;
      for (String[] pair : SEVERAL) {
        if (letter == null && small.startsWith(pair[0], i)) {
          letter = pair[1];
          length = pair[0].length();
        }
      }
      if (letter == null) {
        letter = one(small, i);
      }
      if (small.startsWith("ia", i)) {
        letter = isVowel(small, i - 1) ? "я" : "ия";
        length = 2;
      }
      said.append(Character.isUpperCase(name.charAt(i)) ? capital(letter) : letter);
      i += length;
    }
    return said.toString();
  }

  /** Y and i are й behind a vowel and at an adjective's end, and ы between consonants. */
  private static String one(String small, int at) {
    char c = small.charAt(at);
    boolean last = at + 1 == small.length() || !Character.isLetter(small.charAt(at + 1));
    boolean behind = isVowel(small, at - 1);
    if (c == 'y') {
      return behind ? "й" : "ы";
    }
    if (c == 'i' && last && behind) {
      return "й";
    }
    return LETTERS.getOrDefault(c, String.valueOf(c));
  }

  private static boolean isVowel(String small, int at) {
    return at >= 0 && VOWELS.indexOf(small.charAt(at)) >= 0;
  }

  private static String capital(String letter) {
    return letter.substring(0, 1).toUpperCase(Locale.ROOT) + letter.substring(1);
  }
}
