package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** Lengths of time and measures, brought to one unit of their dimension. */
final class Units {
  /**
   * A unit that was read.
   *
   * @param dimension minutes, months, millilitres and so on: two of one dimension can be compared
   * @param half whether a half follows: 一年半, an hour and a half
   * @param to where the word ends
   */
  record Unit(String dimension, Ratio size, boolean half, int to) {
    String times(Ratio count) {
      return dimension + ":" + (half ? count.plus(Ratio.of(1, 2)) : count).times(size);
    }
  }

  private record Row(String dimension, Ratio size, Pattern pattern) {}

  private static final Map<Language, List<Row>> ROWS = rows();
  private static final Pattern GAP =
      Pattern.compile("(?:-(?!day|ай(?!\\p{L}))\\p{L}{1,3}(?!\\p{L}))?[ -]{0,2}");
  private static final Pattern HALF =
      Pattern.compile(
          "半(?!数|价|径)| and a half| с половиной| жарым(?! (?:жыл|ай|апта|сағат|күн|мың|миллион))");

  private static final int BEFORE = 8;
  private static final Pattern NONE = Pattern.compile("(?!)");

  /** Hours of teaching, minutes of a meeting, the day from which something is counted. */
  private static final Map<Language, Pattern> NO_LENGTH =
      Map.of(
          Language.EN, Pattern.compile("(?<!\\p{L})(?:minutes|hours|at any hour|the day)$"),
          Language.RU, Pattern.compile("(?<!\\p{L})(?:часов|(?:со|до) дня|время суток)$"),
          Language.KK, Pattern.compile("(?<!\\p{L})(?:күннен|тәуліктің|сағаттар\\p{L}*)$"),
          Language.ZH, Pattern.compile("之日$"));

  /** Сағат 17:00-де. */
  private static final Pattern OF_THE_CLOCK = Pattern.compile("сағат(?:тың)? ?\\d");

  private Units() {}

  /** The unit that stands behind a numeral which ends at {@code from}. */
  static Optional<Unit> after(Language language, String plain, int from) {
    Matcher gap = GAP.matcher(plain).region(from, plain.length());
    int start = gap.lookingAt() ? gap.end() : from;
    if (language == Language.ZH && plain.startsWith("个半", start)) {
      return at(language, plain, start + (plain.startsWith("个半月", start) ? 0 : 2))
          .or(() -> Optional.of(new Unit("mo", Ratio.ONE, true, start + 3)))
          .map(unit -> new Unit(unit.dimension, unit.size, true, unit.to));
    }
    return at(language, plain, start);
  }

  private static Optional<Unit> at(Language language, String plain, int start) {
    for (Row row : ROWS.getOrDefault(language, List.of())) {
      Matcher unit = row.pattern.matcher(plain).region(start, plain.length());
      unit.useTransparentBounds(true);
      if (unit.lookingAt() && unit.end() > start) {
        Matcher half = HALF.matcher(plain).region(unit.end(), plain.length());
        boolean more = half.lookingAt();
        return Optional.of(new Unit(row.dimension, row.size, more, more ? half.end() : unit.end()));
      }
    }
    return Optional.empty();
  }

  /** Lengths of time without a number: “a month”, «за сутки»; each one of them. */
  static List<Fact> bare(Language language, String plain, List<Fact> taken) {
    var found = new ArrayList<Fact>();
    for (int i = 0; i < plain.length(); i++) {
      boolean begins =
          language == Language.ZH || i == 0 || !Character.isLetterOrDigit(plain.charAt(i - 1));
      if (begins && Character.isLetter(plain.charAt(i))) {
        @Nullable Unit unit = at(language, plain, i).orElse(null);
        if (unit != null
            && (unit.dimension.equals("t") || unit.dimension.equals("mo"))
            && !OF_THE_CLOCK.matcher(plain).region(i, plain.length()).lookingAt()
            && !NO_LENGTH
                .getOrDefault(language, NONE)
                .matcher(plain.substring(Math.max(0, i - BEFORE), unit.to))
                .find()) {
          var piece = new Piece(i, unit.to);
          if (taken.stream()
              .noneMatch(
                  f ->
                      f.piece().meets(piece) && !isPart(f, unit, piece)
                          || isCounted(plain, f, piece))) {
            found.add(
                new Fact(
                    Kind.NUMBER,
                    piece,
                    java.util.Set.of(unit.times(Ratio.ONE)),
                    java.util.Set.of("1"),
                    !unit.half));
          }
          i = unit.to - 1;
        }
      }
    }
    return found;
  }

  /** Whether a fact is the half of a length, as in “an hour and a half”. */
  /** “The III quarter”, “2027 жылдың”: no length that stands by itself. */
  private static boolean isCounted(String plain, Fact before, Piece unit) {
    if (before.sure().stream().anyMatch(code -> code.startsWith("x:"))) {
      return false;
    }
    int gap = unit.from() - before.piece().to();
    return gap == 0 || gap == 1 && " -".indexOf(plain.charAt(unit.from() - 1)) >= 0;
  }

  private static boolean isPart(Fact fact, Unit unit, Piece piece) {
    return unit.half
        && fact.faint()
        && (fact.piece().from() > piece.from() || fact.piece().to() < piece.to());
  }

  /** A whole number, or a part of one: a second is 1/60 of a minute. */
  private static Ratio size(String cell) {
    return cell.startsWith("1/")
        ? Ratio.ONE.over(Integer.parseInt(cell.substring(2)))
        : Ratio.of(cell);
  }

  private static Map<Language, List<Row>> rows() {
    var rows = new HashMap<Language, List<Row>>();
    for (String[] cells : Tables.rows("units.tsv")) {
      rows.computeIfAbsent(Language.of(cells[0]).orElseThrow(), l -> new ArrayList<>())
          .add(new Row(cells[1], size(cells[2]), Pattern.compile(cells[3])));
    }
    return rows;
  }
}
