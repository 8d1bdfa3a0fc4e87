package org.dostyk.node.gifts;

/** What became of a change. */
public sealed interface GiftSaving {

  /** It stands. */
  record Saved() implements GiftSaving {}

  /** Somebody else changed the gift since it was read; nothing was written. */
  record Overtaken(Gift now) implements GiftSaving {}
}
