package org.dostyk.node.imports;

import java.time.Instant;
import java.util.Map;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was sent in, and what became of it.
 *
 * @param kind the record's kind that its rows are about
 * @param passedOver what the file holds besides
 * @param fingerprint of the plan that is shown; whoever applies it says with this what they saw
 * @param counts how many rows there are of each outcome
 * @param sheets how many sheets the rows come from
 * @param applied null where it was not applied
 * @param undone null where it was not undone
 */
public record Import(
    ImportId id,
    InstitutionId keptBy,
    String kind,
    String fileName,
    PassedOver passedOver,
    ImportState state,
    String fingerprint,
    Map<Outcome, Integer> counts,
    int sheets,
    Done uploaded,
    @Nullable Done applied,
    @Nullable Done undone) {

  /** The kind under which the audit trail knows imports. */
  public static final String RECORD = "imports.import";

  /**
   * When something was done, and by whom.
   *
   * @param by null for the node itself
   */
  public record Done(Instant at, @Nullable AccountId by) {}

  public Import {
    counts = Map.copyOf(counts);
  }

  /** Whether it was neither applied nor undone. */
  public boolean isOpen() {
    return state == ImportState.RECEIVED || state == ImportState.PREVIEWED;
  }

  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  public int rows() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
