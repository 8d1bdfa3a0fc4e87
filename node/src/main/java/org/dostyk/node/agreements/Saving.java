package org.dostyk.node.agreements;

/** What became of a text that was to be kept. */
public sealed interface Saving {

  /** It is kept. */
  record Saved(WorkingText text) implements Saving {}

  /**
   * Somebody else saved first; nothing was changed. Both texts are shown and the writer decides.
   *
   * @param theirs what is kept now
   */
  record Overtaken(WorkingText theirs) implements Saving {}
}
