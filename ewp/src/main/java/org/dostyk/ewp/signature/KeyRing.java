package org.dostyk.ewp.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One's own keys, old and new. All are published; the one whose turn came last signs. So a key is
 * changed without a moment in which a partner knows none that works: publish the new one with a
 * turn that comes when every copy of the catalogue is fresh (the network allows copies of three
 * hours), and take the old one off the ring a day after.
 */
public record KeyRing(List<Turn> turns) {

  /**
   * @param from the first moment at which this key signs
   */
  public record Turn(SigningKey key, Instant from) {}

  public KeyRing {
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("A ring without a key signs nothing");
    }
    turns = turns.stream().sorted(Comparator.comparing(Turn::from)).toList();
  }

  public static KeyRing of(SigningKey key) {
    return new KeyRing(List.of(new Turn(key, Instant.MIN)));
  }

  /** With one more key, whose turn comes at a moment. */
  public KeyRing and(SigningKey key, Instant from) {
    var more = new java.util.ArrayList<>(turns);
    more.add(new Turn(key, from));
    return new KeyRing(more);
  }

  public KeyRing without(KeyFingerprint key) {
    return new KeyRing(
        turns.stream().filter(turn -> !turn.key().fingerprint().equals(key)).toList());
  }

  /** The key that signs now: where none has its turn yet, the first that will. */
  public SigningKey at(Instant now) {
    SigningKey current = turns.getFirst().key();
    for (Turn turn : turns) {
      if (!turn.from().isAfter(now)) {
        current = turn.key();
      }
    }
    return current;
  }

  /** All of them, for the manifest. */
  public List<PublishedKey> published() {
    return turns.stream().map(turn -> turn.key().published()).toList();
  }
}
