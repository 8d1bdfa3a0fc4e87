package org.dostyk.node.parity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.values.Language;

/** A deputy in one wording, where the other speaks of nobody’s deputy: 副校长 against the rector. */
final class Deputies {
  private static final Map<Language, Pattern> DEPUTIES =
      Map.of(
          Language.KK, Pattern.compile("(?<!\\p{L})(?:орынбасар|проректор|вице-)\\p{L}*"),
          Language.RU, Pattern.compile("(?<!\\p{L})(?:заместител|замдекан|проректор|вице-)\\p{L}*"),
          Language.ZH,
              Pattern.compile("副(?:[校院所馆处部会司局厅省州市区团组队台行]长|系?主任|主席|主编|总|经理|书记|秘书长|[手职]|负责人)"),
          Language.EN,
              Pattern.compile(
                  "(?<!\\p{L})(?:vice[- ](?!versa|chancellor)\\p{L}+|deput(?:y|ies)|pro-?(?:rector|vice)\\p{L}*|(?:associate|assistant) (?:dean|director)\\p{L}*)"));

  private Deputies() {}

  static Optional<Difference> compare(Reading a, Reading b, Alignment alignment) {
    var inA = in(a, alignment.onlyA());
    var inB = in(b, alignment.onlyB());
    return inA.isEmpty() == inB.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(inA, inB));
  }

  private static List<Piece> in(Reading wording, List<Piece> extras) {
    return Objects.requireNonNull(DEPUTIES.get(wording.language()))
        .matcher(Plain.of(wording.text()))
        .results()
        .map((MatchResult found) -> new Piece(found.start(), found.end()))
        .filter(piece -> extras.stream().noneMatch(piece::meets))
        .toList();
  }
}
