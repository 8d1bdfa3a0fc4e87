package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Language;

/**
 * What is counted. A number that answers another somewhere in the clause may yet count something
 * else: three copies for both parties are not two copies.
 */
final class Counted {
  /** A number, and the things that the word behind it may stand for. */
  private record Count(Fact fact, BitSet things) {
    boolean countsLike(Count other) {
      return things.intersects(other.things);
    }
  }

  /** How far behind a number the word for what it counts may begin. */
  private static final int NEAR = 24;

  private static final int NEAR_IN_HAN = 5;

  private Counted() {}

  /** Two numbers of one thing, if each wording counts it once and they differ. */
  static Optional<Matching.Apart> apart(
      Language a, String textA, List<Fact> inA, Language b, String textB, List<Fact> inB) {
    var countsA = counts(a, textA, inA);
    var countsB = counts(b, textB, inB);
    for (Count one : countsA) {
      var same = countsB.stream().filter(one::countsLike).toList();
      if (same.size() == 1
          && countsA.stream().filter(same.getFirst()::countsLike).count() == 1
          && (isMissing(one.fact, inB) && isSaid(same.getFirst().fact)
              || isMissing(same.getFirst().fact, inA) && isSaid(one.fact))) {
        return Optional.of(
            new Matching.Apart(
                Kind.NUMBER, Optional.of(one.fact), Optional.of(same.getFirst().fact)));
      }
    }
    return Optional.empty();
  }

  /** A number that is firm, or a one, which some languages say where others need not. */
  private static boolean isSaid(Fact fact) {
    return !fact.faint() || fact.loose().contains("1");
  }

  private static boolean isMissing(Fact fact, List<Fact> others) {
    return !fact.faint() && others.stream().noneMatch(fact::answers);
  }

  private static List<Count> counts(Language language, String text, List<Fact> facts) {
    String plain = Plain.of(text);
    var counts = new ArrayList<Count>();
    for (Fact fact : facts) {
      if (fact.kind() == Kind.NUMBER && Codes.sorts(fact).contains(Codes.COUNT)) {
        int from = fact.piece().to();
        int to = Math.min(plain.length(), from + (language == Language.ZH ? NEAR_IN_HAN : NEAR));
        Concepts.words(language, plain, from, to).stream()
            .filter(Concepts.Word::isKnown)
            .findFirst()
            .ifPresent(word -> counts.add(new Count(fact, word.things())));
      }
    }
    return counts;
  }
}
