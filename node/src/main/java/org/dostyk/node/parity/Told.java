package org.dostyk.node.parity;

import java.util.BitSet;
import java.util.List;
import org.dostyk.node.values.Language;

/**
 * Whether the other wording tells, somewhere and by other words, what a stretch says for which no
 * sentence or phrase of it was found. Of its words as the {@link Lexicon} knows them enough are
 * told there; and for a whole sentence the other wording also has words that nothing else here
 * tells.
 */
final class Told {
  private static final int FEW = 3;
  private static final int MANY = 8;
  private static final int SEVERAL = 4;
  private static final int SUPPORT = 2;

  /** How many of ten words of a sentence have to be told. */
  private static final int MOST = 7;

  private Told() {}

  /** Every one of its words, of two at least. */
  static boolean wholly(Reading mine, Piece phrase, Reading other) {
    List<BitSet> words = words(mine, phrase);
    return words.size() >= 2 && answered(words, other) == words.size();
  }

  /** Half of its words, of three at least; of many more than half. */
  static boolean phrase(Reading mine, Piece phrase, Reading other) {
    List<BitSet> words = words(mine, phrase);
    int half = words.size() > MANY ? words.size() + 1 : words.size();
    return words.size() >= FEW && answered(words, other) * 2 >= half;
  }

  /** Most of its words; and two words of the other wording that only it tells. */
  static boolean sentence(Reading mine, Piece sentence, Reading other) {
    List<BitSet> words = words(mine, sentence);
    if (words.size() == 2 && answered(words, other) == 2 && support(mine, sentence, other) >= 1) {
      return true;
    }
    return words.size() >= (isCounted(mine, sentence, other) ? FEW : SEVERAL)
        && answered(words, other) * 10 >= words.size() * MOST
        && support(mine, sentence, other) >= SUPPORT;
  }

  /** Whether it counts something, and all that it counts is told. */
  private static boolean isCounted(Reading mine, Piece sentence, Reading other) {
    var counted =
        mine.facts().stream().filter(f -> !f.faint() && f.piece().meets(sentence)).toList();
    return !counted.isEmpty()
        && counted.stream().allMatch(f -> other.facts().stream().anyMatch(f::answers));
  }

  /** Whether the other wording has no word that only this sentence tells. */
  static boolean tellsNothing(Reading mine, Piece sentence, Reading other) {
    return support(mine, sentence, other) == 0;
  }

  /** Whether less than half of its words are told outside a stretch of the other wording. */
  static boolean isHardly(Reading mine, Piece stretch, Reading other, Piece without) {
    List<BitSet> words = words(mine, stretch);
    var said = Lexicon.said(other.language(), outside(other, without));
    return words.isEmpty()
        || words.stream().filter(word -> word.intersects(said)).count() * 2 < words.size();
  }

  private static String outside(Reading reading, Piece stretch) {
    String plain = Plain.of(reading.text());
    return plain.substring(0, stretch.from())
        + "#".repeat(stretch.to() - stretch.from())
        + plain.substring(stretch.to());
  }

  /** How many of its words a table knows. */
  static long known(Reading mine, Piece stretch) {
    return words(mine, stretch).size();
  }

  /** How many of those are told. */
  static long answered(Reading mine, Piece stretch, Reading other) {
    return answered(words(mine, stretch), other);
  }

  private static long answered(List<BitSet> words, Reading other) {
    var said = Lexicon.said(other.language(), Plain.of(other.text()));
    return words.stream().filter(word -> word.intersects(said)).count();
  }

  /** How many words of the other wording are told by this stretch alone. */
  static long support(Reading mine, Piece sentence, Reading other) {
    String plain = Plain.of(mine.text());
    Language language = mine.language();
    var said = Lexicon.said(language, plain.substring(sentence.from(), sentence.to()));
    var elsewhere = Lexicon.said(language, outside(mine, sentence));
    return words(other, new Piece(0, other.text().length())).stream()
        .filter(word -> word.intersects(said) && !word.intersects(elsewhere))
        .count();
  }

  /** Those that a table knows. */
  private static List<BitSet> words(Reading reading, Piece piece) {
    return Lexicon.beginning(reading.language(), Plain.of(reading.text()), piece).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
