package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * How a partnership or an agreement is: a word, and the reasons for it. A word never stands alone.
 *
 * @param reasons those that ask for attention first
 */
public record Health(Word word, List<Reason> reasons) {

  /** The few words for how it is. */
  public enum Word {
    ATTENTION,
    SLEEPING,
    ALIVE,
    ENDED,
    /** Nothing has been agreed on, visited or exchanged yet. */
    NOT_BEGUN;

    /** As it stands in addresses and text keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The class of its mark. */
    public String mark() {
      return switch (this) {
        case ATTENTION -> "status late";
        case SLEEPING -> "status half";
        case ALIVE -> "status done";
        case ENDED -> "status over";
        case NOT_BEGUN -> "status";
      };
    }

    static Optional<Word> of(String typed) {
      return Arrays.stream(values()).filter(w -> w.key().equals(typed)).findFirst();
    }
  }

  /** What may be a reason; the number, day and name that each has are in its text. */
  public enum Kind {
    /** An agreement's last day has passed, and nobody recorded its end or its renewal. */
    TERM_OVER(true),
    EXPIRES_SOON(true),
    PROMISES_LATE(true),
    PROMISES_UNOWNED(true),
    /** Versions that wait for an answer of ours. */
    WAITS_FOR_US(true),
    /** Places agreed on that nobody took, in this academic year and the last. */
    PLACES_UNUSED(true),
    VISIT_AHEAD(false),
    VISITED(false),
    EXCHANGED(false),
    PROMISES_KEPT(false),
    PROMISES_KEPT_LATE(false),
    IN_FORCE(false),
    ON_PAPER(false),
    IN_NEGOTIATION(false),
    SILENT(false),
    ALL_ENDED(false);

    private final boolean urgent;

    Kind(boolean urgent) {
      this.urgent = urgent;
    }

    public boolean isUrgent() {
      return urgent;
    }

    /** The last part of its text's key. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A reason with the record that shows it.
   *
   * @param path of the record or the list
   */
  public record Reason(
      Kind kind, int number, @Nullable LocalDate day, @Nullable Text name, String path) {

    static Reason counted(Kind kind, int number, String path) {
      return new Reason(kind, number, null, null, path);
    }

    static Reason on(Kind kind, LocalDate day, String path) {
      return new Reason(kind, 0, day, null, path);
    }

    /** What it says. */
    public String said(Say say) {
      return say.it(
          "portfolio.reason." + kind.key(),
          number,
          day == null ? "" : day,
          name == null ? "" : name);
    }
  }

  public Health {
    reasons = List.copyOf(reasons);
  }

  /** How many reasons ask for attention. */
  public int urgency() {
    return (int) reasons.stream().filter(r -> r.kind().isUrgent()).count();
  }
}
