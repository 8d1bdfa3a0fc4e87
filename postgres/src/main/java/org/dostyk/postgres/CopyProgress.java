package org.dostyk.postgres;

/** Hears how far a back-up or a restore has come. Called often; return quickly. */
@FunctionalInterface
public interface CopyProgress {

  /** For a caller who does not want to hear. */
  CopyProgress UNHEARD = (copied, expected) -> {};

  /**
   * @param copied bytes copied so far
   * @param expected bytes to copy altogether; an estimate while a server is writing
   */
  void copied(long copied, long expected);
}
