package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dostyk.node.parity.Reading.Stretch;
import org.jspecify.annotations.Nullable;

/** What it costs to hold two stretches of text for the same; a common word is a gain. */
record Costs(Reading a, Reading b) {
  private static final int BY_LENGTH = 3000;
  private static final int BY_FACT = 200;
  private static final int BY_WORD = 70;
  private static final int BY_STRANGER = 40;
  private static final int BY_DENIAL = 100;
  private static final int MOST_WORDS = 6;
  private static final int JOINED = 250;
  private static final int IDLE = 250;
  private static final int PARTED = 150;

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

  /** What it costs besides to hold two sentences of the second wording for one of the first. */
  long joiningB(Piece whole, Piece first, Piece second) {
    return joining(a.of(whole), b.of(first), b.of(second));
  }

  /** What it costs besides to hold two sentences of the first wording for one of the second. */
  long joiningA(Piece first, Piece second, Piece whole) {
    return joining(b.of(whole), a.of(first), a.of(second));
  }

  private static long joining(Stretch whole, Stretch first, Stretch second) {
    boolean idle = isIdle(first, second, whole) || isIdle(second, first, whole);
    return JOINED + (idle ? IDLE : 0) - (whole.parted() ? PARTED : 0);
  }

  /** Whether one of two says nothing of the whole that the other does not. */
  private static boolean isIdle(Stretch one, Stretch other, Stretch whole) {
    return one.words().stream()
            .noneMatch(w -> whole.words().contains(w) && !other.words().contains(w))
        && one.firm().stream()
            .noneMatch(
                fact ->
                    whole.firm().stream().anyMatch(fact::answers)
                        && other.firm().stream().noneMatch(fact::answers));
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
