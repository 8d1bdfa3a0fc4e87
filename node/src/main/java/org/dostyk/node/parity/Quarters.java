package org.dostyk.node.parity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a quarter, which another language may name by its month: 第二季度末, до конца июня. */
final class Quarters {
  private static final int NEAR = 24;
  private static final Pattern END =
      Pattern.compile(
          "(?:end of|last (?:day|month) of|close of|в конце|к концу|до конца|конец|конца|последн\\p{L}+ (?:день|дня|дню|месяц\\p{L}*)|по окончании|по итогам) (?:the |each )?$");
  private static final Pattern QUARTER =
      Pattern.compile(
          "[ -]?(?:го |му |й |м )?(?:(?:календарн|финансов|отчетн)\\p{L}+ )?(?:квартал\\p{L}*|тоқсан\\p{L}*|quarter\\b|个?季度)(?<end>(?:(?: of (?:the )?\\d{4}| \\d{4}[^.;,]{0,6})?,? ?(?:соңғы (?:күн|ай)|соңы|аяғы|末|最后一[日天]|结束|底))?)");

  private Quarters() {}

  /** Whether a number says which quarter of a year is meant. */
  static boolean isOne(String plain, Numeral number) {
    return number.value().isWithin(1, 4)
        && QUARTER.matcher(plain).region(number.to(), plain.length()).lookingAt();
  }

  /**
   * The month with which a quarter ends whose number is read, as it may be answered; or nothing.
   */
  static Set<String> lastMonth(String plain, Numeral number) {
    Matcher quarter = QUARTER.matcher(plain).region(number.to(), plain.length());
    if (!number.value().isWithin(1, 4) || !quarter.lookingAt()) {
      return Set.of();
    }
    String before = plain.substring(Math.max(0, number.from() - NEAR), number.from());
    int month = number.value().whole() * 3;
    boolean end = !quarter.group("end").isEmpty() || END.matcher(before).find();
    return end ? Set.of("M" + month, String.valueOf(month)) : Set.of();
  }
}
