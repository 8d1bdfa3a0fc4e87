package org.dostyk.node.agreements;

import java.util.List;

/** What became of a text that was to be kept. */
public sealed interface Saving {
  /** It is kept. */
  record Saved(WorkingText text) implements Saving {}

  /** It is kept together with what somebody else saved meanwhile. */
  record Joined(WorkingText text) implements Saving {}

  /**
   * Somebody else saved other words in the same place; nothing was changed and the writer decides.
   *
   * @param theirs what is kept now
   * @param both the two texts joined, with the writer's own words where they differ
   * @param conflicts where they do; never empty
   */
  record Overtaken(WorkingText theirs, Draft both, List<Conflict> conflicts) implements Saving {}
}
