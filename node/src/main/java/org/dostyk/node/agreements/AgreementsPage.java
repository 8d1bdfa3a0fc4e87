package org.dostyk.node.agreements;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The list of agreements.
 *
 * @param counts how many there are in each step
 * @param lines those of the latest that were read, in which the partner's name is looked for
 * @param all how many there are of what was asked for
 * @param more whether there are more than were counted
 * @param years to choose from, the latest first
 */
public record AgreementsPage(
    Map<Step, Long> counts,
    Asked asked,
    Listed list,
    List<Line> lines,
    long all,
    boolean more,
    List<Integer> years,
    boolean mayDraft) {

  /** Where an agreement stands, as seen from the reader's side. */
  public enum Step {
    DRAFT,
    OURS,
    THEIRS,
    IN_FORCE,
    /** In force by paper, which lies elsewhere and was not checked here. */
    ON_PAPER,
    /** In force until the day on which a notice takes effect. */
    NOTICE,
    ENDED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is anything left for anybody to do or to keep. */
    public boolean isOpen() {
      return this != ENDED;
    }

    /** Whether it binds its parties, by what was signed here or on paper. */
    public boolean isInForce() {
      return this == IN_FORCE || this == NOTICE || this == ON_PAPER;
    }

    /** The class of its status mark. */
    public String mark() {
      return switch (this) {
        case DRAFT -> "status";
        case OURS -> "status half";
        case THEIRS -> "status";
        case IN_FORCE -> "status sealed";
        case ON_PAPER -> "status";
        case NOTICE -> "status half";
        case ENDED -> "status over";
      };
    }
  }

  /**
   * A row with its step and its parties' ids: in the order of print, but the reader's own last, for
   * agreements of one title differ in the others.
   */
  public record Line(AgreementRow row, Step step, List<UUID> partners) {}

  public AgreementType[] types() {
    return AgreementType.values();
  }

  /** Whether the reader sees any agreement at all. */
  public boolean any() {
    return counts.values().stream().anyMatch(n -> n > 0);
  }

  /** Whether this is the step that is asked for; null for all steps. */
  public boolean isAsked(@Nullable Step step) {
    return asked.step() == step;
  }

  /** The name of the partner that is asked for, where it is a party of any agreement shown. */
  public Optional<Text> partner() {
    return lines.stream()
        .flatMap(
            line ->
                IntStream.range(0, line.partners().size())
                    .filter(i -> line.partners().get(i).equals(asked.partner()))
                    .mapToObj(i -> line.row().parties().get(i)))
        .findFirst();
  }
}
