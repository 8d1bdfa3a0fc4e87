package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dostyk.node.parity.Reading.Stretch;
import org.jspecify.annotations.Nullable;

/** What it costs to hold two stretches of text for the same; a common word is a gain. */
record Costs(Reading a, Reading b) {
  private static final int BY_LENGTH = 4000;
  private static final int BY_FACT = 200;
  private static final int BY_WORD = 70;
  private static final int BY_STRANGER = 40;
  private static final int BY_DENIAL = 100;
  private static final int MOST_WORDS = 6;

  long of(@Nullable Piece pieceA, @Nullable Piece pieceB) {
    if (pieceA == null || pieceB == null) {
      return 0;
    }
    Stretch one = a.of(pieceA);
    Stretch two = b.of(pieceB);
    long longer = Math.max(one.length(), two.length());
    long apart = Math.abs(one.length() - two.length()) * 1000L / longer;
    boolean forced = Modals.compare(one.forces(), two.forces()).isPresent();
    return apart * apart * BY_LENGTH / 1_000_000 * Math.min(longer, 100) / 100
        + BY_FACT * (alone(one.firm(), two.firm()) + alone(two.firm(), one.firm()))
        + BY_STRANGER
            * Math.min(
                MOST_WORDS,
                strangers(one.words(), two.words()) + strangers(two.words(), one.words()))
        - BY_WORD * Math.min(MOST_WORDS, one.words().stream().filter(two.words()::contains).count())
        + (forced ? BY_FACT : 0)
        + (one.forces().isNegated() == two.forces().isNegated() ? 0 : BY_DENIAL);
  }

  /** How many are left when each answers one. */
  private static long alone(List<Fact> some, List<Fact> others) {
    var free = new ArrayList<>(others);
    return some.stream()
        .filter(
            fact -> free.stream().filter(fact::answers).findFirst().filter(free::remove).isEmpty())
        .count();
  }

  private static long strangers(Set<String> some, Set<String> others) {
    return some.stream().filter(w -> Vocabulary.isKnown(w) && !others.contains(w)).count();
  }
}
