package org.dostyk.node.visits;

import java.util.List;
import org.dostyk.node.values.Objection;

/** What became of an item. */
public sealed interface ItemSaving {

  /** It stands. */
  record Saved() implements ItemSaving {}

  /** Something speaks against it; nothing was written until it is said once more. */
  record Doubtful(List<Objection> warnings) implements ItemSaving {}

  /** Somebody else changed it since it was read; nothing was written. */
  record Overtaken(ItineraryItem now) implements ItemSaving {}
}
