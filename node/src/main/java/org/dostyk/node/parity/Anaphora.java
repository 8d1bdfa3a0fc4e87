package org.dostyk.node.parity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/** Who is meant by a word that points back: она же, сол тарап, 该馆, “which also”. */
final class Anaphora {
  private static final Map<Language, Pattern> WORDS =
      Map.of(
          Language.RU,
              Pattern.compile(
                  "(?<!\\p{L})(?:и (?:также )?(?:оплачива|нес|предоставля|обеспечива|возмеща|покрыва|выда|назнача|организу)ет|(?:он|она|оно|они|им|ею|ими|т[ао]|тот)(?: самый| самая)? же(?: \\p{L}+)?|он[ао]?(?=, а не))(?!\\p{L})"),
          Language.KK,
              Pattern.compile(
                  "(?<!\\p{L})(?:сол (?:тарап|университет|кітапхана|институт|колледж|музей|орталық|академия|мектеп|компания|серіктес)\\p{L}*|сол жақ|соның өзі|өзі(?= \\p{L}+(?:йды|йді|ады|еді)))(?!\\p{L})"),
          Language.ZH, Pattern.compile("(?<=[，；])并应?(?=承担|支付|负责|提供|负担)|该[校院馆所方厂]|该(?:公司|中心|机构|单位)"),
          Language.EN,
              Pattern.compile(
                  "(?<!\\p{L})(?:and (?:shall|will|must)(?: also)?|which (?:shall |will |must )?also|it (?:shall |will |must )?also|(?:that|the same) (?:library|university|party|side|institution|college|company|institute|centre|museum|academy))(?!\\p{L})"));

  private Anaphora() {}

  /** Those who are named so: the institution that did something last, or that was named last. */
  static List<Mention> in(Reading reading, List<Mention> houses, List<Mention> doers) {
    String plain = Plain.of(reading.text());
    return Objects.requireNonNull(WORDS.get(reading.language()))
        .matcher(plain)
        .results()
        .map(found -> new Piece(found.start(), found.end()))
        .flatMap(
            piece ->
                before(
                    piece, doers.stream().filter(one -> !reading.people().contains(one)).toList())
                    .or(() -> before(piece, houses.stream().filter(one -> !one.anyone()).toList()))
                    .map(one -> new Mention(one.readings(), one.anyone(), piece, one.name()))
                    .stream())
        .toList();
  }

  private static Optional<Mention> before(Piece piece, List<Mention> doers) {
    return doers.stream()
        .filter(one -> one.piece().to() <= piece.from())
        .reduce((first, second) -> second);
  }
}
