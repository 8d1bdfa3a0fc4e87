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
import org.dostyk.node.values.Language;

/**
 * For what a ministry, a faculty or a department is, where each wording names one of its sort: the
 * Ministry of Energy against 农业部, by the words that stand in its name.
 */
final class Fields {
  /** In the order of the sorts: ministries, faculties, chairs. */
  private static final Map<Language, List<Pattern>> UNITS =
      Map.of(
          Language.RU,
              List.of(
                  Pattern.compile(
                      "(?<!\\p{L})министерств\\p{L}* (?<field>[\\p{L} ,-]{4,60}?)(?= республик| рк| кнр| китай| казахст| российс|[.;()]|$)"),
                  Pattern.compile(
                      "(?<!\\p{L})факультет\\p{L}{0,3} (?!(?:для|не|на|в|во|по|к|ко|с|со|и|от|до|за|его|ее|их|или)(?!\\p{L}))(?<field>\\p{L}+(?: (?:и )?\\p{L}+)?)"),
                  Pattern.compile(
                      "(?<!\\p{L})кафедр\\p{L}{0,3} (?!(?:для|не|на|в|во|по|к|ко|с|со|и|от|до|за|его|ее|их|или)(?!\\p{L}))(?<field>[«\"]?\\p{L}+(?: (?:и )?\\p{L}+)?)")),
          Language.KK,
              List.of(
                  Pattern.compile("(?<field>[\\p{L} ]{4,50}?) министрлі[гк]\\p{L}*"),
                  Pattern.compile("(?<field>(?<!\\p{L})\\p{L}+(?: \\p{L}+)?) факультет\\p{L}*"),
                  Pattern.compile(
                      "(?<field>(?<!\\p{L})\\p{L}+(?: \\p{L}+)?[»\"]?) кафедра\\p{L}*")),
          Language.ZH,
              List.of(
                  Pattern.compile(
                      "(?<field>(?:[\\p{IsHan}&&[^由与和及向]]|和(?=\\p{IsHan}{1,5}部)){2,10})部(?![分门队件位])"),
                  Pattern.compile("(?<field>[\\p{IsHan}&&[^由与和及向的学]]{2,6})(?:学院|系(?![统列数]))"),
                  Pattern.compile("(?<field>[\\p{IsHan}&&[^由与和及向的学须应参加在]]{2,6})教研[室组]")),
          Language.EN,
              List.of(
                  Pattern.compile(
                      "(?<!\\p{L})ministr(?:y|ies) (?:of|for) (?<field>[\\p{L} ,]{4,60}?)(?= of the| of kazakh| of china|[.;()]|$)"),
                  Pattern.compile(
                      "(?<!\\p{L})(?:faculty|school) of (?<field>\\p{L}+(?: (?:and )?\\p{L}+)?)"),
                  Pattern.compile(
                      "(?<!\\p{L})(?:department|chair) of (?<field>\\p{L}+(?: (?:and )?\\p{L}+)?)")));

  private Fields() {}

  static Optional<Difference> compare(Reading a, Reading b, Alignment alignment) {
    for (int sort = 0; sort < 3; sort++) {
      var inA = in(a, sort, alignment.onlyA());
      var inB = in(b, sort, alignment.onlyB());
      if (inA.size() == 1
          && inB.size() == 1
          && isOther(a, inA.getFirst(), b, inB.getFirst())
          && isOther(b, inB.getFirst(), a, inA.getFirst())) {
        return Optional.of(new Difference(inA, inB));
      }
    }
    return Optional.empty();
  }

  private static boolean isOther(Reading one, Piece field, Reading other, Piece theirs) {
    BitSet told = Lexicon.said(other.language(), theirs.of(Plain.of(other.text())));
    var words =
        Lexicon.beginning(one.language(), Plain.of(one.text()), field).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    return !words.isEmpty() && words.stream().noneMatch(told::intersects);
  }

  private static List<Piece> in(Reading wording, int sort, List<Piece> extras) {
    var found = new ArrayList<Piece>();
    Matcher at =
        Objects.requireNonNull(UNITS.get(wording.language()))
            .get(sort)
            .matcher(Plain.of(wording.text()));
    while (at.find()) {
      var piece = new Piece(at.start("field"), at.end("field"));
      if (extras.stream().noneMatch(piece::meets)) {
        found.add(piece);
      }
    }
    return found;
  }
}
