package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/** All numerals of a wording, in their order. */
final class Numerals {
  /** Words of the three languages with spaces that hold a number and mean none. */
  private static final Pattern NONE =
      Pattern.compile(
          "(?<!\\p{L})(?:трет\\p{L}+ (?:лиц|сторон|стран)\\p{L}*|third (?:part|countr)\\p{L}+"
              + "|үшінші (?:тұлға|тарап|жақ|ел)\\p{L}*|first of all|in the first place|at once|(?:no|any|some|every)[ -]?one"
              + "|once (?:it|the|he|she|a|they|approved|confirmed)|one another|each other|друг друг\\p{L}*|бір-бір\\p{L}*|в первую очередь|прежде всего"
              + "|(?:как|ни) оди?н\\p{L}*|бірінші кезекте|бірде-бір|бір мезгілде|бір уақытта|бір жолғы|single point|one-off"
              + "|second(?:ed|ment|s to)|secondary|втор(?:ичн|оричн)\\p{L}*|первоначальн\\p{L}*|оны(?= (?:жыл|ай|апта|күн) сайын)|с одной стороны|с другой стороны"
              + "|at one's|on one side|one or more|one-stop|first-come|first-hand|half-hearted|один и тот же|одни и те же|одного и того же"
              + "|бір ғана|сол бір|бір сөзбен|fifty-fifty|50[/-]50|50 на 50|пятьдесят на пятьдесят|елуге елу|бірнеше|қайта бір)(?!\\p{L})");

  private Numerals() {}

  /**
   * @param wording as it was given
   * @param plain the same, made plain
   */
  static List<Numeral> in(Language language, String wording, String plain) {
    String read = NONE.matcher(plain).replaceAll(r -> "*".repeat(r.group().length()));
    var all =
        new ArrayList<>(
            language == Language.ZH ? HanNumerals.in(read) : WordNumerals.in(language, read));
    for (Numeral roman : Digits.roman(wording)) {
      boolean pronoun = language == Language.EN && roman.value().equals(Ratio.ONE);
      if (!pronoun && all.stream().noneMatch(n -> n.piece().meets(roman.piece()))) {
        all.add(roman);
      }
    }
    all.sort(Comparator.comparingInt(Numeral::from));
    return all;
  }
}
