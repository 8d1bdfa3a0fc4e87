package org.dostyk.node.search;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kazakh in Latin letters, as it was decided on in 2018 and in 2021, in Cyrillic, in which the
 * lexicon knows its words: Memlekettik ýnıversıtet, ulttyq universiteti.
 */
final class KazakhLatin {
  /** Letters that no other language of the lists has, and words that no other has so. */
  private static final Pattern KAZAKH =
      Pattern.compile(
          "(?iU).*([ǵńñū]|(ta|ra|da)ý\\b|ýn[ıi]v|q[aá]zaq|\\bulttyq\\b|\\bmemleket|\\boblys|\\bqalas|\\baty?nda[gǵğ]y\\b"
              + "|\\b\\p{L}+(ly[qk]|lik|ty[qk]|tik|dy[qk]|dik|[iy]ka)\\b.*\\b(universiteti|instituti|kolledji|kolleji|akademiasy"
              + "|akademiiasy|akademiyasy|kolled[zj]h?i|mektebi|mektep|ortalyǵy|ortalygy)\\b).*");

  /** Most names have none of these, and need not be looked at more closely. */
  private static final Pattern MAY_BE =
      Pattern.compile("[ǵńñūýqQǴŃÑŪÝ]|mleket|tynda|oblys|lik\\b|[tdl]yk\\b|tik\\b");

  /** Letters without which it has none. */
  private static final Mentions PERHAPS =
      new Mentions(
          "ǵ", "ń", "ñ", "ū", "ý", "q", "mleket", "tynda", "oblys", "lik", "tyk", "dyk", "lyk",
          "tik");

  /** Uzbek, which has some of these endings, too: muhandislik, qishloq xoʻjaligi. */
  private static final Pattern UZBEK =
      Pattern.compile(
          "(?iU)[og]['ʻ‘’`ʼ]|\\b(davlat|milliy|nomidagi|va|xalqaro|toshkent|o.?zbek\\p{L}*|tibbiyot|muhandislik"
              + "|qurilish|iqtisodiyot|pedagogika|texnologiya\\p{L}*|sanoat|xojalig\\p{L}*|tillar\\p{L}*)\\b");

  /** Letters that only the alphabet of 2018 has. */
  private static final Pattern OF_2018 = Pattern.compile("(?iU).*[ǵńýúóá].*");

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('a', "а"),
          Map.entry('á', "ә"),
          Map.entry('ä', "ә"),
          Map.entry('b', "б"),
          Map.entry('v', "в"),
          Map.entry('g', "г"),
          Map.entry('ǵ', "ғ"),
          Map.entry('ğ', "ғ"),
          Map.entry('d', "д"),
          Map.entry('e', "е"),
          Map.entry('j', "ж"),
          Map.entry('z', "з"),
          Map.entry('k', "к"),
          Map.entry('q', "қ"),
          Map.entry('l', "л"),
          Map.entry('m', "м"),
          Map.entry('n', "н"),
          Map.entry('ń', "ң"),
          Map.entry('ñ', "ң"),
          Map.entry('o', "о"),
          Map.entry('ó', "ө"),
          Map.entry('ö', "ө"),
          Map.entry('p', "п"),
          Map.entry('r', "р"),
          Map.entry('s', "с"),
          Map.entry('t', "т"),
          Map.entry('ū', "ұ"),
          Map.entry('ú', "ү"),
          Map.entry('ü', "ү"),
          Map.entry('f', "ф"),
          Map.entry('h', "х"),
          Map.entry('y', "ы"),
          Map.entry('ş', "ш"),
          Map.entry('x', "кс"),
          Map.entry('w', "у"),
          Map.entry('c', "ц"));

  private static final Set<Character> VOWELS = Set.of('a', 'á', 'e', 'o', 'ó', 'y', 'u', 'ú', 'ı');

  private KazakhLatin() {}

  /** The name in Cyrillic letters where it is Kazakh in Latin ones; else as it is. */
  static String read(String name) {
    return PERHAPS.in(name)
            && MAY_BE.matcher(name).find()
            && name.codePoints().noneMatch(Sound::isCyrillic)
            && KAZAKH.matcher(name).matches()
            && !UZBEK.matcher(name).find()
        ? cyrillic(name, OF_2018.matcher(name).matches())
        : name;
  }

  private static String cyrillic(String name, boolean of2018) {
    String small =
        name.replace('I', 'i')
            .replace('İ', 'i')
            .toLowerCase(java.util.Locale.ROOT)
            .replace("sh", "ş")
            .replace("ıa", of2018 ? "ия" : "ia")
            .replace("iya", "ия")
            .replace("ia", "ия");
    var said = new StringBuilder();
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      char before = i > 0 ? small.charAt(i - 1) : ' ';
      boolean capital = i < name.length() && Character.isUpperCase(name.charAt(i));
      String letter =
          switch (c) {
            case 'ı' -> of2018 ? VOWELS.contains(before) ? "й" : "и" : "і";
            case 'i' -> of2018 ? "і" : VOWELS.contains(before) ? "й" : "и";
            case 'ý' -> "у";
            case 'u' -> of2018 ? "ұ" : "у";
            default -> LETTERS.getOrDefault(c, String.valueOf(c));
          };
      said.append(capital ? letter.toUpperCase(java.util.Locale.ROOT) : letter);
    }
    return of2018 ? said.toString() : plain(said.toString());
  }

  /** Ulttyk, memlekettik: those who have but the letters of English write so. */
  private static String plain(String said) {
    return said.replaceAll("(?iU)([лтд])ык\\b", "$1ық")
        .replaceAll("(?iU)([лтд])ик\\b", "$1ік")
        .replaceAll("(?iU)гы\\b", "ғы")
        .replaceAll("(?iU)\\bулт", "ұлт")
        .replaceAll("(?iU)\\bказак", "қазақ");
  }
}
