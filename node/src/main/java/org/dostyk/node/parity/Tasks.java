package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/** A wording parted between those who do something in it, one after the other. */
final class Tasks {
  static final Pattern STRONG = Pattern.compile("[;；。]|[.!?](?= \\p{L})");
  private static final Map<Language, Pattern> JOINTS =
      Map.of(
          Language.EN,
              Pattern.compile(", (?:while|whereas|and|but)(?= )|(?<=,) (?:while|whereas)(?= )"),
          Language.RU, Pattern.compile(", (?:а|но|тогда как)(?= )"),
          Language.KK, Pattern.compile(", (?:ал|бірақ|сондай-ақ)(?= )"),
          Language.ZH, Pattern.compile("，(?:而|并由)"));
  private static final Pattern MARK = Pattern.compile("[,，]| (?:and|и|және|while|whereas)(?= )");

  private static final int BY_NUMBER = 2;
  private static final int EARLY = 12;

  private final Reading reading;
  private final String plain;
  private final List<Mention> doers;
  private final List<Piece> parts = new ArrayList<>();

  /**
   * @param doers in their order
   */
  Tasks(Reading reading, List<Mention> doers) {
    this.reading = reading;
    this.doers = List.copyOf(doers);
    this.plain = Plain.of(reading.text());
    int from = 0;
    for (int i = 1; i < doers.size(); i++) {
      int joint = joint(doers.get(i - 1), doers.get(i));
      parts.add(new Piece(from, joint));
      from = joint;
    }
    parts.add(new Piece(from, plain.length()));
  }

  int size() {
    return doers.size();
  }

  Mention doer(int i) {
    return doers.get(i);
  }

  Piece part(int i) {
    return parts.get(i);
  }

  boolean isPerson(int i) {
    return reading.people().contains(doers.get(i));
  }

  /** Whether two of them do together what is said. */
  boolean areJoined() {
    for (int i = 1; i < doers.size(); i++) {
      if (PartyDifferences.areJoined(reading.text(), doers.subList(i - 1, i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the same are named in the same order, however their parts are worded. */
  boolean isOfOneOrder(Tasks other) {
    boolean same = size() == other.size();
    for (int i = 0; same && i < size(); i++) {
      same = doer(i).answers(other.doer(i));
    }
    return same;
  }

  /** Leaves to each only the sentence in which he stands. */
  void narrow() {
    for (int i = 0; i < parts.size(); i++) {
      Piece part = parts.get(i);
      Piece doer = doers.get(i).piece();
      int from = part.from();
      int to = part.to();
      Matcher strong = STRONG.matcher(plain);
      while (strong.find()) {
        if (strong.end() <= doer.from()) {
          from = Math.max(from, strong.end());
        } else if (strong.start() >= doer.to()) {
          to = Math.min(to, strong.end());
        }
      }
      parts.set(i, new Piece(from, Math.max(from, to)));
    }
  }

  /** Where the second’s part begins. */
  private int joint(Mention first, Mention second) {
    int from = first.piece().to();
    int to = Math.max(from, second.piece().from());
    Matcher strong = STRONG.matcher(plain).region(from, to);
    if (strong.find()) {
      return strong.end();
    }
    Matcher joint =
        Objects.requireNonNull(JOINTS.get(reading.language())).matcher(plain).region(from, to);
    if (joint.find()) {
      return joint.start();
    }
    var marks = MARK.matcher(plain).region(from, to).results().map(MatchResult::start).toList();
    if (marks.isEmpty()) {
      return to;
    }
    return first.piece().from() > EARLY && reading.language() != Language.KK
        ? marks.getFirst()
        : marks.getLast();
  }

  /** How much more of a part is told in one of the other’s places than in another. */
  int weight(int part, Tasks other, int straight, int crossed) {
    var here = other.said(straight);
    var there = other.said(crossed);
    int weight = 0;
    for (BitSet word : words(part)) {
      weight += order(word.intersects(here), word.intersects(there));
    }
    for (Fact fact : facts(part)) {
      weight +=
          BY_NUMBER
              * order(
                  other.facts(straight).stream().anyMatch(fact::answers),
                  other.facts(crossed).stream().anyMatch(fact::answers));
    }
    return weight;
  }

  private static int order(boolean here, boolean there) {
    return here == there ? 0 : here ? 1 : -1;
  }

  /** How many words of a part only this part of the other tells, and how many numbers it tells. */
  int told(int i, Tasks other, int j) {
    int told = 0;
    for (BitSet word : words(i)) {
      if (word.intersects(other.said(j)) && other.tells(word) == 1) {
        told++;
      }
    }
    for (Fact fact : facts(i)) {
      if (other.facts(j).stream().anyMatch(fact::answers)) {
        told += BY_NUMBER;
      }
    }
    return told;
  }

  private long tells(BitSet word) {
    return java.util.stream.IntStream.range(0, size())
        .filter(i -> word.intersects(said(i)))
        .count();
  }

  private List<Fact> facts(int i) {
    return reading.facts().stream()
        .filter(fact -> !fact.faint() && fact.piece().meets(parts.get(i)))
        .toList();
  }

  private List<BitSet> words(int i) {
    return Lexicon.beginning(reading.language(), veiled(), parts.get(i)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private BitSet said(int i) {
    return Lexicon.said(reading.language(), parts.get(i).of(veiled()));
  }

  /** Without those who do it. */
  private String veiled() {
    var veiled = new StringBuilder(plain);
    for (Mention doer : doers) {
      Piece piece = doer.piece();
      veiled.replace(piece.from(), piece.to(), "#".repeat(piece.to() - piece.from()));
    }
    return veiled.toString();
  }
}
