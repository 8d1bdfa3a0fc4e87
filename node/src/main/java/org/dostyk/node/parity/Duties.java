package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * Two duties of two who are named, told apart by what they are about: “travel is paid by the
 * sender, lodging by the host”, in whichever order. A wording is parted between the two; which part
 * is which is weighed by the words and numbers that only one of the other’s parts tells.
 */
final class Duties {
  /** Whether the two wordings have the same do the same. */
  enum Verdict {
    SAME,
    APART,
    UNKNOWN
  }

  private static final Pattern STRONG = Pattern.compile("[;；。]|[.!?](?= \\p{L})");
  private static final Map<Language, Pattern> JOINTS =
      Map.of(
          Language.EN,
              Pattern.compile(", (?:while|whereas|and|but)(?= )|(?<=,) (?:while|whereas)(?= )"),
          Language.RU, Pattern.compile(", (?:а|но|тогда как)(?= )"),
          Language.KK, Pattern.compile(", (?:ал|бірақ|сондай-ақ)(?= )"),
          Language.ZH, Pattern.compile("，(?:而|并由)"));
  private static final Pattern MARK = Pattern.compile("[,，]| (?:and|и|және|while|whereas)(?= )");

  /** By how much one way of setting the parts side by side has to be likelier. */
  private static final int SURELY = 3;

  private static final int BY_NUMBER = 2;
  private static final int EARLY = 12;

  private final Reading reading;
  private final String plain;
  private final Mention first;
  private final Mention second;
  private final List<Piece> parts;

  private Duties(Reading reading, Mention first, Mention second) {
    this.reading = reading;
    this.first = first;
    this.second = second;
    this.plain = Plain.of(reading.text());
    int joint = joint();
    this.parts = List.of(new Piece(0, joint), new Piece(joint, plain.length()));
  }

  private static Optional<Duties> of(Reading reading, List<Mention> doers) {
    var apart = new ArrayList<Mention>();
    for (Mention one : doers) {
      if (apart.isEmpty() || !apart.getLast().answers(one)) {
        apart.add(one);
      }
    }
    return apart.size() == 2 && !PartyDifferences.areJoined(reading.text(), apart)
        ? Optional.of(new Duties(reading, apart.get(0), apart.get(1)))
        : Optional.empty();
  }

  /** Whether each of two does the same in both wordings. */
  static Verdict verdict(Reading a, List<Mention> doersA, Reading b, List<Mention> doersB) {
    var one = of(a, doersA).orElse(null);
    var two = of(b, doersB).orElse(null);
    if (one == null || two == null) {
      return Verdict.UNKNOWN;
    }
    var weights = one.weights(two);
    weights.addAll(two.weights(one));
    int weight = weights.stream().mapToInt(Integer::intValue).sum();
    boolean torn = weights.stream().anyMatch(part -> part * weight < 0);
    if (weight == 0 || torn) {
      return Verdict.UNKNOWN;
    }
    Mention theirFirst = weight > 0 ? two.first : two.second;
    Mention theirSecond = weight > 0 ? two.second : two.first;
    boolean sameFirst = one.first.answers(theirFirst);
    boolean sameSecond = one.second.answers(theirSecond);
    boolean crossed = one.first.answers(theirSecond) || one.second.answers(theirFirst);
    return sameFirst && sameSecond
        ? Verdict.SAME
        : Math.abs(weight) < SURELY
            ? Verdict.UNKNOWN
            : !sameFirst && !sameSecond && crossed
                    || sameFirst && one.isPerson(one.second) != two.isPerson(theirSecond)
                    || sameSecond && one.isPerson(one.first) != two.isPerson(theirFirst)
                ? Verdict.APART
                : Verdict.UNKNOWN;
  }

  static Optional<Difference> compare(
      Reading a, List<Mention> doersA, Reading b, List<Mention> doersB) {
    return verdict(a, doersA, b, doersB) == Verdict.APART
        ? Optional.of(new Difference(pieces(doersA), pieces(doersB)))
        : Optional.empty();
  }

  private static List<Piece> pieces(List<Mention> doers) {
    return doers.stream().map(Mention::piece).toList();
  }

  /** Where the second’s part begins. */
  private int joint() {
    int from = first.piece().to();
    int to = Math.max(from, second.piece().from());
    Matcher strong = STRONG.matcher(plain).region(from, to);
    if (strong.find()) {
      return strong.end();
    }
    Matcher joint =
        Objects.requireNonNull(JOINTS.get(reading.language())).matcher(plain).region(from, to);
    if (joint.find()) {
      return joint.start();
    }
    var marks =
        MARK.matcher(plain)
            .region(from, to)
            .results()
            .map(java.util.regex.MatchResult::start)
            .toList();
    if (marks.isEmpty()) {
      return to;
    }
    return first.piece().from() > EARLY && reading.language() != Language.KK
        ? marks.getFirst()
        : marks.getLast();
  }

  /** How much more is told of each part in its place than of the other in its place. */
  private List<Integer> weights(Duties other) {
    var weights = new ArrayList<Integer>();
    for (int i = 0; i < parts.size(); i++) {
      Piece straight = other.parts.get(i);
      Piece crossed = other.parts.get(1 - i);
      var here = other.said(straight);
      var there = other.said(crossed);
      int weight = 0;
      for (BitSet word : words(parts.get(i))) {
        weight += order(word.intersects(here), word.intersects(there));
      }
      for (Fact fact : facts(parts.get(i))) {
        weight +=
            BY_NUMBER
                * order(
                    other.facts(straight).stream().anyMatch(fact::answers),
                    other.facts(crossed).stream().anyMatch(fact::answers));
      }
      weights.add(weight);
    }
    return weights;
  }

  private static int order(boolean here, boolean there) {
    return here == there ? 0 : here ? 1 : -1;
  }

  private boolean isPerson(Mention doer) {
    return reading.people().contains(doer);
  }

  private List<Fact> facts(Piece part) {
    return reading.facts().stream()
        .filter(fact -> !fact.faint() && fact.piece().meets(part))
        .toList();
  }

  private List<BitSet> words(Piece part) {
    return Lexicon.beginning(reading.language(), veiled(), part).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private BitSet said(Piece part) {
    return Lexicon.said(reading.language(), part.of(veiled()));
  }

  /** Without those who do it. */
  private String veiled() {
    var veiled = new StringBuilder(plain);
    for (Piece piece : List.of(first.piece(), second.piece())) {
      veiled.replace(piece.from(), piece.to(), "#".repeat(piece.to() - piece.from()));
    }
    return veiled.toString();
  }
}
