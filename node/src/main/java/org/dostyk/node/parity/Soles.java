package org.dostyk.node.parity;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.parity.OwnNames.Own;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;

/**
 * The one institution that each of two sentences side by side names. A name in letters that means
 * nothing is told in Chinese by its sound, so a Chinese name that sounds otherwise is somebody
 * else’s: 桑利大学 is no Mingshan University.
 */
final class Soles {
  private Soles() {}

  static Optional<Difference> compare(
      Reading a,
      List<Mention> inA,
      Piece sentenceA,
      Reading b,
      List<Mention> inB,
      Piece sentenceB) {
    var hereA = here(inA, sentenceA);
    var hereB = here(inB, sentenceB);
    if (hereA.size() != 1 || hereB.size() != 1) {
      return Optional.empty();
    }
    Mention one = hereA.getFirst();
    Mention two = hereB.getFirst();
    boolean apart =
        one.answers(two)
            ? !Parties.isPart(one)
                && !Parties.isPart(two)
                && areCalledApart(own(a, inA, one), own(b, inB, two))
            : one.isOf(Parties.SIDES) == two.isOf(Parties.SIDES)
                && !PartyDifferences.isVeiled(sentenceA.of(a.text()))
                && !PartyDifferences.isVeiled(sentenceB.of(b.text()));
    return apart
        ? Optional.of(new Difference(List.of(one.piece()), List.of(two.piece())))
        : Optional.empty();
  }

  private static List<Mention> here(List<Mention> all, Piece sentence) {
    var here = all.stream().filter(one -> one.piece().meets(sentence)).toList();
    return here.stream().anyMatch(Mention::anyone) ? List.of() : Parties.once(here);
  }

  private static Own own(Reading wording, List<Mention> all, Mention one) {
    int at = all.indexOf(one);
    int behindLast = at > 0 ? all.get(at - 1).piece().to() : 0;
    return OwnNames.of(wording.language(), wording.text(), one.piece(), behindLast);
  }

  private static boolean areCalledApart(Own one, Own two) {
    return one.sure() && two.sure() && !one.isLike(two) && isMeaningless(one) && isMeaningless(two);
  }

  /** Whether a name is no word of any of the tables, so that nobody would translate it. */
  private static boolean isMeaningless(Own own) {
    return own.words().stream().noneMatch(Meanings::isKnown);
  }
}
