package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/** Numbers in digits, grouped and with decimals as each language does, and Roman ones. */
final class Digits {
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:[ '.,]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*");
  private static final Pattern ROMAN =
      Pattern.compile("(?<![\\p{L}\\d])[IVXІХ]{1,5}(?![\\p{L}\\d]|-ray)");

  private Digits() {}

  /** Those of a wording that was made plain. */
  static List<Numeral> arabic(Language language, String plain) {
    var found = new ArrayList<Numeral>();
    Matcher at = NUMBER.matcher(plain);
    int from = 0;
    while (at.find(from)) {
      String said = at.group();
      if (said.contains(",") && isList(language, said)) {
        said = said.substring(0, said.indexOf(','));
      }
      from = at.start() + said.length();
      found.add(Numeral.plain(at.start(), from, value(language, said)).asWritten());
    }
    return found;
  }

  /** In English and Chinese a comma never stands before decimals, so 5,6 are two numbers. */
  private static boolean isList(Language language, String said) {
    return (language == Language.EN || language == Language.ZH)
        && !said.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  }

  private static Ratio value(Language language, String said) {
    boolean pointed = language == Language.EN || language == Language.ZH;
    String even = said.replaceAll("[ ']", "");
    if (even.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?")
        && (pointed || even.indexOf(',') != even.lastIndexOf(','))) {
      return Ratio.of(even.replace(",", ""));
    }
    if (even.matches("\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d+)?")) {
      return Ratio.of(even.replace(".", "").replace(',', '.'));
    }
    even = even.replace(',', '.');
    int first = even.indexOf('.');
    int last = even.lastIndexOf('.');
    return Ratio.of(
        first == last ? even : even.substring(0, last).replace(".", "") + even.substring(last));
  }

  /** Those of a wording as it is written: capitals tell a Roman number from a letter. */
  static List<Numeral> roman(String wording) {
    return ROMAN
        .matcher(wording)
        .results()
        .map(r -> Numeral.plain(r.start(), r.end(), Ratio.of(roman(0, r.group()))).asOrdinal())
        .map(n -> n.value().equals(Ratio.ONE) ? n.asFaint() : n)
        .toList();
  }

  private static int roman(int sum, String rest) {
    for (int i = 0; i < rest.length(); i++) {
      int value = letter(rest.charAt(i));
      sum += i + 1 < rest.length() && letter(rest.charAt(i + 1)) > value ? -value : value;
    }
    return sum;
  }

  private static int letter(char c) {
    return switch (c) {
      case 'V' -> 5;
      case 'X', 'Х' -> 10;
      default -> 1;
    };
  }
}
