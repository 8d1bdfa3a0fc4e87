package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Concepts.Said;
import org.dostyk.node.parity.Concepts.Word;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * What a sentence says beyond the one that stands beside it: what comes behind a semicolon or
 * “and”, a condition, a purpose. Evidence is weighed: words whose things the other wording does not
 * know, words that it knows, how much nearer the lengths come without the phrase, and how much of
 * the other sentence is left for it to be another wording of.
 */
final class Leftovers {
  /** A wording, and what was read of it. */
  static final class Wording {
    private final Language language;
    private final String text;
    private final String plain;
    private final Said said;
    private final List<Fact> facts;
    private final List<Mention> mentions;
    private final List<Piece> names;

    Wording(Language language, String text, List<Fact> facts, List<Mention> mentions) {
      this.language = language;
      this.text = text;
      this.plain = Plain.of(text);
      this.said = Concepts.said(language, plain);
      this.facts = facts.stream().filter(fact -> !fact.faint()).toList();
      this.mentions = mentions;
      this.names = mentions.stream().map(this::name).toList();
    }

    /** All that it speaks of. */
    Said said() {
      return said;
    }

    /** The word for what somebody is; in Chinese, with the name before it. */
    private Piece name(Mention mention) {
      Piece piece = mention.piece();
      if (language != Language.ZH) {
        return piece;
      }
      var own = OwnNames.of(language, text, piece, 0);
      int length = own.sure() ? own.near().length() : 0;
      return new Piece(piece.from() - length, piece.to());
    }

    /** The words of a sentence but for those by which somebody is called. */
    List<Word> words(Piece sentence) {
      return Concepts.words(language, plain, sentence.from(), sentence.to()).stream()
          .filter(word -> !isName(word, sentence.from()))
          .toList();
    }

    private boolean isName(Word word, int from) {
      boolean capital =
          word.from() > from
              && Character.isUpperCase(text.charAt(word.from()))
              && !Character.isUpperCase(text.charAt(Math.min(word.from() + 1, text.length() - 1)));
      return capital && isNear(word) || names.stream().anyMatch(name -> isOf(word, name));
    }

    private boolean isNear(Word word) {
      return mentions.stream()
          .anyMatch(
              m -> word.to() > m.piece().from() - NAME && word.from() < m.piece().to() + NAME);
    }

    private boolean isOf(Word word, Piece name) {
      boolean attribute = language == Language.RU || language == Language.KK;
      return word.from() < name.to() && name.from() < word.to()
          || attribute
              && word.to() < name.from()
              && word.to() > name.from() - NAME
              && ATTRIBUTE.matcher(plain.substring(word.to(), name.from())).matches();
    }
  }

  /** What a word is to the other wording. */
  private enum Standing {
    ANSWERED,
    UNKNOWN,
    STRANGE
  }

  /** A sentence, its words and numbers, and what each is to the other wording. */
  private static final class Side {
    private final Language language;
    private final String plain;
    private final Piece sentence;
    private final List<Word> words;
    private final List<Standing> standings;
    private final List<Fact> facts;
    private final List<Double> weights;

    Side(Wording wording, Piece sentence, Wording other) {
      this.language = wording.language;
      this.plain = wording.plain;
      this.sentence = sentence;
      this.words = wording.words(sentence);
      this.standings = words.stream().map(word -> standing(word, other)).toList();
      this.facts = wording.facts.stream().filter(fact -> fact.piece().meets(sentence)).toList();
      this.weights = facts.stream().map(fact -> weight(fact, wording, other)).toList();
    }

    private static Standing standing(Word word, Wording other) {
      return other.said.answers(word)
          ? Standing.ANSWERED
          : word.isKnown() ? Standing.UNKNOWN : Standing.STRANGE;
    }

    /** A number that the other wording says too, or says otherwise, is nothing in addition. */
    private static double weight(Fact fact, Wording mine, Wording other) {
      boolean met =
          new Derived(other.text, mine.text, other.facts, other.facts, mine.facts)
                  .by(fact)
                  .isPresent()
              || other.facts.stream()
                  .anyMatch(
                      one ->
                          fact.answers(one)
                              || one.kind() == fact.kind()
                                  && mine.facts.stream().noneMatch(one::answers));
      return met ? -ANSWERED : 1;
    }

    boolean isKnown() {
      return !standings.contains(Standing.UNKNOWN);
    }

    /** How much of it the other wording does not know. */
    double rest() {
      return standings.stream()
          .mapToDouble(
              standing ->
                  switch (standing) {
                    case ANSWERED -> 0;
                    case UNKNOWN -> 1;
                    case STRANGE -> STRANGE;
                  })
          .sum();
    }

    int length(int from, int to) {
      return Math.max(1, Sentences.length(language, plain.substring(from, to)));
    }

    int length() {
      return length(sentence.from(), sentence.to());
    }
  }

  private static final double ANSWERED = 1.2;

  /** A word that no table knows may be a name, or be answered by one that no table knows. */
  private static final double STRANGE = 0.35;

  private static final double REST = 0.6;

  /** How near to the word for what it is a name stands. */
  private static final int NAME = 24;

  /** What may stand between a word and what it says more about: научно-исследовательский. */
  private static final Pattern ATTRIBUTE = Pattern.compile("(?:-\\p{L}+)* ");

  private static final double WHOLE = 0.8;

  /** How far the lengths of two sentences that say the same usually are apart. */
  private static final double SPREAD = 0.2;

  private static final double MOST_BY_LENGTH = 6;
  private static final double ENOUGH = 3.0;
  private static final int MOST_PARTS = 4;

  private static final Pattern MARK = Pattern.compile("[,;:()、]| - ");

  /** Where a phrase may begin or end. */
  private static final Map<Language, Pattern> JOINTS =
      Map.of(
          Language.EN,
          Pattern.compile(
              "[,;:()]| - | (?:and|but|or|which|who|that|provided|unless|except|if|where|whereas"
                  + "|while|with|for|solely|only|having|after|before|when|including|by|in case)(?= )"),
          Language.RU,
          Pattern.compile(
              "[,;:()]| - | (?:и|а|но|или|при|за|для|кроме|лишь|только|после|если|с|по|в)(?= )"),
          Language.KK,
          Pattern.compile(
              "[,;:()]| - | (?:және|ал|бірақ|немесе|мен|үшін|тек|кейін|ғана)(?= )"
                  + "|(?:п|са|се|да|де|ған|ген|қан|кен|сыз|сіз)(?= )"),
          Language.ZH,
          Pattern.compile("[,;:()、]|并(?!购)|且|但|或|及|和|与|以及|的(?=\\p{IsHan})|后|时"));

  private Leftovers() {}

  /** The phrase of the first wording’s sentence that the second has nothing for. */
  static Optional<Piece> only(Wording a, Piece inA, Wording b, Piece inB) {
    var one = new Side(a, inA, b);
    return one.isKnown() ? Optional.empty() : best(one, new Side(b, inB, a));
  }

  private static Optional<Piece> best(Side one, Side other) {
    var joints = joints(one);
    double rest = other.rest();
    double best = ENOUGH;
    Optional<Piece> found = Optional.empty();
    for (int i = 0; i + 1 < joints.size(); i++) {
      for (int j = i + 1; j < joints.size() && j <= i + MOST_PARTS; j++) {
        boolean all = i == 0 && j == joints.size() - 1;
        if (!all) {
          double weight = weight(one, joints.get(i), joints.get(j), other, rest);
          if (weight > best) {
            best = weight;
            found = Optional.of(new Piece(joints.get(i), joints.get(j)));
          }
        }
      }
    }
    return found;
  }

  private static double weight(Side one, int from, int to, Side other, double rest) {
    int unknown = 0;
    int strange = 0;
    int answered = 0;
    for (int i = 0; i < one.words.size(); i++) {
      int at = one.words.get(i).from();
      if (at >= from && at < to) {
        switch (one.standings.get(i)) {
          case ANSWERED -> answered++;
          case UNKNOWN -> unknown++;
          case STRANGE -> strange++;
        }
      }
    }
    if (unknown == 0) {
      return 0;
    }
    return unknown
        - ANSWERED * answered
        + STRANGE * strange
        + byLength(one.length(), one.length(from, to), other.length())
        - REST * Math.min(rest, unknown + strange + 2)
        + (isMarked(one, from) && isMarked(one, to) ? WHOLE : 0)
        + byFacts(one, new Piece(from, to));
  }

  private static double byFacts(Side one, Piece phrase) {
    double weight = 0;
    for (int i = 0; i < one.facts.size(); i++) {
      if (one.facts.get(i).piece().meets(phrase)) {
        weight += one.weights.get(i);
      }
    }
    return weight;
  }

  /** How much likelier the lengths are without the phrase. */
  private static double byLength(int length, int phrase, int other) {
    double with = Math.log((double) length / other);
    double without = Math.log(Math.max(1.0, length - phrase) / other);
    double gain = (with * with - without * without) / (2 * SPREAD * SPREAD);
    return Math.clamp(gain, -MOST_BY_LENGTH, MOST_BY_LENGTH);
  }

  private static boolean isMarked(Side one, int at) {
    return at == one.sentence.from()
        || at == one.sentence.to()
        || MARK.matcher(one.plain).region(at - 1, at).lookingAt()
        || MARK.matcher(one.plain).region(at, one.sentence.to()).lookingAt();
  }

  /** One and a half yuan is not parted at its “and”. */
  private static boolean isWithin(int joint, Piece fact) {
    return fact.from() < joint && joint < fact.to();
  }

  private static List<Integer> joints(Side side) {
    var joints = new TreeSet<Integer>(List.of(side.sentence.from(), side.sentence.to()));
    JOINTS
        .getOrDefault(side.language, MARK)
        .matcher(side.plain)
        .region(side.sentence.from(), side.sentence.to())
        .results()
        .map(at -> at.group().startsWith(" ") ? at.start() : at.end())
        .filter(at -> side.facts.stream().noneMatch(fact -> isWithin(at, fact.piece())))
        .forEach(joints::add);
    return new ArrayList<>(joints);
  }
}
