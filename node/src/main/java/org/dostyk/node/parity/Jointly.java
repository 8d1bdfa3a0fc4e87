package org.dostyk.node.parity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;

/**
 * What both do together in one wording, and one institution alone in the other: 两校校长共同签署 against
 * the head of the host institution.
 */
final class Jointly {
  private static final Pattern BOTH =
      Pattern.compile(
          "双方|两[校院馆所]|(?<!\\p{L})(?:both|the two|обо?их|оба|обе|обеи\\p{L}+|екі (?:тарап|университет|колледж|оқу|институт|кітапхана|ректор|жақ|мұрағат|музей)\\p{L}*)(?!\\p{L})");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "共同|联合(?=签|任|组|制|编|审|承|决)|(?<!\\p{L})(?:jointly|together|совместно|вместе|сообща|бірлесіп|бірлесе|бірге)(?!\\p{L})");

  private static final Pattern EITHER =
      Pattern.compile(
          BOTH.pattern()
              + "|各方|(?<!\\p{L})(?:each (?:party|side|institution|university)|either party"
              + "|кажд\\p{L}+ (?:из )?(?:сторон\\p{L}*|вуз\\p{L}*)"
              + "|тараптар\\p{L}* әрқайсысы|әр тарап\\p{L}*)(?!\\p{L})");

  private Jointly() {}

  static Optional<Difference> compare(Reading a, List<Mention> inA, Reading b, List<Mention> inB) {
    return isApart(a, inA, b, inB)
        ? Optional.of(Difference.of(List.of(), inB))
        : isApart(b, inB, a, inA) ? Optional.of(Difference.of(inA, List.of())) : Optional.empty();
  }

  private static boolean isApart(Reading both, List<Mention> all, Reading one, List<Mention> sole) {
    String together = Plain.of(both.text());
    String alone = Plain.of(one.text());
    boolean jointly =
        BOTH.matcher(together).find()
            && TOGETHER.matcher(together).find()
            && !TOGETHER.matcher(alone).find();
    boolean ofBoth =
        EITHER.matcher(together).find()
            && all.stream().noneMatch(m -> m.isTerm() || m.isOf(Parties.ROLES) || !m.anyone())
            && one.mentions().stream().allMatch(m -> m.anyone() || sole.contains(m));
    return (jointly || ofBoth)
        && !PartyDifferences.isOfBoth(one.text())
        && !PartyDifferences.isVeiled(one.text())
        && sole.size() == 1
        && !sole.getFirst().anyone()
        && (jointly || sole.getFirst().isTerm() || Parties.isPart(sole.getFirst()));
  }
}
