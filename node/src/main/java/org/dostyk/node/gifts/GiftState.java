package org.dostyk.node.gifts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a gift has changed hands. */
public sealed interface GiftState {

  /**
   * It is meant to be given.
   *
   * @param day on which, where that is known
   */
  record Planned(@Nullable LocalDate day) implements GiftState {}

  /** It was given, or received, on a day. */
  record Exchanged(LocalDate on) implements GiftState {}
}
