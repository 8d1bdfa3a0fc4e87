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

  private Provisos() {}

  /** What the first wording provides and the second does not. */
  static Optional<Piece> only(
      Language a, String textA, Piece sentence, Language b, String otherText) {
    String plain = Plain.of(sentence.of(textA));
    String other = Plain.of(otherText);
    for (Row row : ROWS.getOrDefault(a, List.of())) {
      Matcher said = row.sure.matcher(plain);
      if (said.find() && !mayStand(row.what, b, other, () -> denials(a, textA, sentence, said))) {
        Matcher end = END.matcher(plain);
        int to = end.find(said.end()) ? end.start() : plain.length();
        return Optional.of(new Piece(sentence.from() + said.start(), sentence.from() + to));
      }
    }
    return Optional.empty();
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
