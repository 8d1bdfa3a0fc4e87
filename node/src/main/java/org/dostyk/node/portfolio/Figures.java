package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.web.Say;

/** Numbers as offices write them, and as pages show them. */
public final class Figures {
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?iu)(?<more>≥|>|более|больше|свыше|не менее|кемінде|at least|more than|over|超过|至少|不少于)?"
              + "\\s*(?<digits>\\d{1,6})\\s*"
              + "(?<plus>\\+|余|多|-?(?:тен|тан|ден|дан|нен|нан) астам)?\\s*"
              + "(?:чел\\.?|человека?|студент(?:а|ов)?|адам|студент|people|persons?|students?|人|名|名学生)?");
  private static final Pattern YEAR =
      Pattern.compile("(\\d{4})(?:\\s*[/\\-–—]\\s*(\\d{4}|\\d{2}))?(?:\\D.*)?");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,2})?");

  private Figures() {}

  /** A number of people, and whether it is a lower bound. */
  record People(int number, boolean atLeast) {}

  /** Reads {@code 70}, {@code 70+}, {@code более 70}, {@code 70余人}. */
  static Optional<People> people(String said) {
    Matcher found = PEOPLE.matcher(said.strip());
    return found.matches()
        ? Optional.of(
            new People(
                Integer.parseInt(found.group("digits")),
                found.group("more") != null || found.group("plus") != null))
        : Optional.empty();
  }

  /** Reads {@code 2024/25}, {@code 2024–2025 уч. г.}, {@code 2024}: the year in which it begins. */
  static Optional<Integer> year(String said) {
    Matcher found = YEAR.matcher(said.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(found.group(1));
    String second = found.group(2);
    return second == null || Integer.parseInt(second) % 100 == (first + 1) % 100
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Reads a length with a point or a comma and up to two decimals. */
  static Optional<BigDecimal> length(String said) {
    return LENGTH.matcher(said.strip()).matches()
        ? Optional.of(new BigDecimal(said.strip().replace(',', '.')))
        : Optional.empty();
  }

  /** An exact amount as this language writes it, up to three decimals. */
  public static String amount(BigDecimal amount, Say say) {
    return say.it("portfolio.amount", amount);
  }

  /** What a side weighs; a dash where nobody’s stay could be weighed. */
  public static String weight(Balance.Side side, Say say) {
    return side.isWeighed() ? amount(side.weighed(), say) : "–";
  }

  /** The same with its sign; zero has none. */
  public static String signed(BigDecimal amount, Say say) {
    return amount.signum() == 0
        ? say.number(0)
        : say.it(amount.signum() > 0 ? "portfolio.plus" : "portfolio.minus", amount.abs());
  }

  /** A number of people, with a mark where it is a lower bound. */
  public static String people(long number, boolean atLeast, Say say) {
    return atLeast ? say.it("portfolio.at_least", number) : say.number(number);
  }
}
