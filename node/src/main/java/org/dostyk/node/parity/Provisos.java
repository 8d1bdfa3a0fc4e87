package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * Conditions and exceptions inside a sentence: only if, except on holidays, with consent, in
 * writing. One that the other wording says by no word at all is extra.
 */
final class Provisos {
  /**
   * @param what which proviso it is
   * @param sure the words that surely say so
   * @param maybe all by which it may be said
   */
  private record Row(String what, Pattern sure, Pattern maybe) {}

  private static final Map<Language, List<Row>> ROWS = rows();
  private static final String EXCEPT = "except";
  private static final Pattern RUSSIAN_DENIAL =
      Pattern.compile("(?<!\\p{L})(?:не|ни|нет|без|до)(?!\\p{L})");
  private static final Pattern ENGLISH_DENIAL =
      Pattern.compile(
          "(?<!\\p{L})(?:not|no|never|neither|nor|without|cannot|until|before)(?!\\p{L})");
  private static final Pattern HAN_DENIAL = Pattern.compile("不(?!可抗)|未|无(?!论)|非|前(?!提)");
  private static final Pattern KAZAKH_DENIAL =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{L}+[мбп][ае]й\\p{L}*|\\p{L}{2,}[мбп][ае](?:ған|ген|с)\\p{L}*|емес|жоқ|дейін|бұрын"
              + "|\\p{L}{2,}с[ыі]з(?!д))");
  private static final Pattern END = Pattern.compile("[,，;；.。:：!?)]|$");

  /** By which something surely is excepted. */
  private static final Map<Language, Pattern> STRONG =
      Map.of(
          Language.RU,
          Pattern.compile(
              "кроме|исключ|иначе|помимо|за вычетом|сверх|только|лишь|, но |, а |однако"),
          Language.EN,
          Pattern.compile(
              "except|unless|other than|otherwise|apart|save|exclud|besides|beyond|outside|but |only"),
          Language.ZH,
          Pattern.compile("外|除非|仅|只|但"),
          Language.KK,
          Pattern.compile(
              "басқа|қоспағанда|өзге|тыс|есептемегенде|бөлек|тек|ғана|бірақ|алайда|, ал "));

  /** “Except for orphans, whose costs are paid by the University”. */
  private static final Pattern MORE =
      Pattern.compile(
          ", (?:(?:в|для|у|на|с) )?(?:котор|когда|which|who|whom|whose|where|when)\\p{L}* [^,;.]+");

  private Provisos() {}

  /** What the first wording provides and the second does not. */
  static Optional<Piece> only(Reading mine, Piece sentence, Reading theirs) {
    Language a = mine.language();
    Language b = theirs.language();
    String plain = Plain.of(sentence.of(mine.text()));
    String other = Plain.of(theirs.text());
    for (Row row : ROWS.getOrDefault(a, List.of())) {
      Matcher said = row.sure.matcher(plain);
      if (said.find()) {
        Matcher end = END.matcher(plain);
        int to = end.find(said.end()) ? end.start() : plain.length();
        Matcher more = MORE.matcher(plain).region(to, plain.length());
        to = more.lookingAt() ? more.end() : to;
        var piece = new Piece(sentence.from() + said.start(), sentence.from() + to);
        if (!mayStand(row.what, b, other, () -> denials(a, mine.text(), sentence, said))
            || row.what.equals(EXCEPT)
                && isUntold(mine, whole(a, plain, sentence, piece), theirs)) {
          return Optional.of(whole(a, plain, sentence, piece));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * An exception of which the other wording, without a word that excepts, tells next to nothing.
   */
  private static boolean isUntold(Reading mine, Piece exception, Reading other) {
    long words = Told.known(mine, exception);
    String plain = Plain.of(other.text());
    return words >= 3
        && !STRONG.getOrDefault(other.language(), END).matcher(plain).find()
        && Told.answered(mine, exception, other) * 5 < words * 3
        && !permits(other)
        && Told.support(mine, exception, other) == 0;
  }

  /** “May not except with a permit” is what is allowed with one. */
  private static boolean permits(Reading other) {
    var forces = other.of(new Piece(0, other.text().length())).forces();
    return forces.firm().containsKey(Modals.Force.PERMISSION) && forces.under().provided();
  }

  /** In Chinese and Kazakh what is excepted stands before the word that says so. */
  private static Piece whole(Language language, String plain, Piece sentence, Piece said) {
    if (language != Language.ZH && language != Language.KK) {
      return said;
    }
    int from = said.from() - sentence.from();
    while (from > 0 && !END.matcher(plain).region(from - 1, from).lookingAt()) {
      from--;
    }
    return new Piece(sentence.from() + from, said.to());
  }

  /** How much the first wording denies elsewhere. */
  private static long denials(Language language, String text, Piece sentence, Matcher said) {
    String plain = Plain.of(text);
    int from = sentence.from() + said.start();
    Matcher end = END.matcher(plain);
    int to = end.find(sentence.from() + said.end()) ? end.start() : plain.length();
    return denials(language, plain.substring(0, from)) + denials(language, plain.substring(to));
  }

  private static long denials(Language language, String plain) {
    return denial(language).matcher(plain).results().count();
  }

  private static Pattern denial(Language language) {
    return switch (language) {
      case KK -> KAZAKH_DENIAL;
      case RU -> RUSSIAN_DENIAL;
      case ZH -> HAN_DENIAL;
      case EN -> ENGLISH_DENIAL;
    };
  }

  /**
   * A plain denial or a “before” may stand for the proviso, unless it answers one of the other
   * wording’s.
   */
  private static boolean mayStand(
      String what, Language language, String plain, LongSupplier denials) {
    boolean denied = false;
    for (Row row : ROWS.getOrDefault(language, List.of())) {
      Matcher at = row.what.equals(what) ? row.maybe.matcher(plain) : row.maybe.matcher("");
      while (at.find()) {
        if (!what.equals(EXCEPT) || !denial(language).matcher(at.group()).lookingAt()) {
          return true;
        }
        denied = true;
      }
    }
    return denied && denials(language, plain) > denials.getAsLong();
  }

  private static Map<Language, List<Row>> rows() {
    var rows = new EnumMap<Language, List<Row>>(Language.class);
    for (String[] cells : Tables.rows("provisos.tsv")) {
      rows.computeIfAbsent(Language.of(cells[1]).orElseThrow(), l -> new ArrayList<>())
          .add(new Row(cells[0], Pattern.compile(cells[2]), Pattern.compile(cells[3])));
    }
    return rows;
  }
}
