package org.dostyk.node.parity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * Two acts of a wording, each with who does it: the host pays for lodging, the sender for travel.
 */
final class Acts {
  private static final Pattern BETWEEN =
      Pattern.compile("[,;.，；。]| (?:and|и|а|ал|және|while)(?= )");

  /** By how many words the acts of another order have to be nearer. */
  private static final int SURELY = 3;

  private Acts() {}

  /** Whether what stands first in one wording stands second in the other. */
  static boolean areMoved(
      Language a, String textA, List<Mention> inA, Language b, String textB, List<Mention> inB) {
    if (inA.size() != 2 || inB.size() != 2) {
      return false;
    }
    var one = new Wording(a, Plain.of(textA), inA);
    var two = new Wording(b, Plain.of(textB), inB);
    int straight = one.first(two, true) + one.second(two, false);
    int crossed = one.first(two, false) + one.second(two, true);
    return crossed >= straight + SURELY;
  }

  private record Wording(Language language, String plain, List<Mention> doers) {
    int joint() {
      int from = doers.get(0).piece().to();
      int to = Math.max(from, doers.get(1).piece().from());
      Matcher at = BETWEEN.matcher(plain).region(from, to);
      return at.find() ? at.start() : to;
    }

    /** How many words of the first act one of the other’s acts answers. */
    int first(Wording other, boolean theirFirst) {
      return answered(0, joint(), other, theirFirst);
    }

    int second(Wording other, boolean theirFirst) {
      return answered(joint(), plain.length(), other, theirFirst);
    }

    private int answered(int from, int to, Wording other, boolean theirFirst) {
      String act =
          theirFirst
              ? other.plain.substring(0, other.joint())
              : other.plain.substring(other.joint());
      var said = Concepts.said(other.language, act);
      return (int)
          Concepts.words(language, plain, from, to).stream()
              .filter(word -> doers.stream().noneMatch(m -> isOf(word, m)))
              .filter(said::answers)
              .count();
    }

    private static boolean isOf(Concepts.Word word, Mention mention) {
      return word.from() < mention.piece().to() && mention.piece().from() < word.to();
    }
  }
}
