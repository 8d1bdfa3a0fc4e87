package org.dostyk.node.minutes;

/** What became of a saving; whichever it is, the words have arrived and are kept. */
public sealed interface EntrySaving {

  Entry entry();

  /** They stand. */
  record Stands(Entry entry) implements EntrySaving {}

  /** Somebody else changed the entry meanwhile: both wordings are kept, and somebody settles it. */
  record Beside(Entry entry) implements EntrySaving {}
}
