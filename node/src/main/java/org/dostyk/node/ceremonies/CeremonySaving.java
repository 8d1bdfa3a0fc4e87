package org.dostyk.node.ceremonies;

/** What became of a text that was to be kept. */
public sealed interface CeremonySaving {

  /** It is kept. */
  record Saved(Ceremony ceremony) implements CeremonySaving {}

  /**
   * Somebody else saved first; nothing was changed.
   *
   * @param now what is kept
   */
  record Overtaken(Ceremony now) implements CeremonySaving {}
}
