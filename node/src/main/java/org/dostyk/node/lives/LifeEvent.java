package org.dostyk.node.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.Text;

/**
 * Something that happened to an agreement after it was signed.
 *
 * @param on the day on which it holds
 * @param until the last day that follows from it
 * @param clause which clause is its reason; empty where none is
 * @param instrument the supplementary agreement by which it happened
 * @param party whose act it was, as the agreement names it
 */
public record LifeEvent(
    Kind kind,
    Instant at,
    LocalDate on,
    Optional<LocalDate> until,
    String clause,
    Optional<UUID> instrument,
    Optional<Text> party) {

  /** Provisions were said. */
  static LifeEvent entered(SaidProvisions said, LocalDate on) {
    return new LifeEvent(
        Kind.ENTERED,
        said.at(),
        on,
        said.provisions().endsOn(),
        said.provisions().clause(Matter.TERM),
        Optional.empty(),
        Optional.of(said.party().name()));
  }

  /** What happened. */
  public enum Kind {
    ENTERED,
    RENEWED,
    EXTENDED,
    AMENDED,
    NOTICE,
    OBJECTED,
    WITHDRAWN,
    CONSENT,
    JOINED,
    LEFT,
    CAME_TO_END;

    public String textKey() {
      return "lives.event." + name().toLowerCase(Locale.ROOT);
    }
  }
}
