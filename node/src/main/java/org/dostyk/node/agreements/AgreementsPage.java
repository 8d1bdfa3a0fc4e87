package org.dostyk.node.agreements;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;

/**
 * The list of agreements.
 *
 * @param counts how many there are in each step
 * @param state the step shown, empty for all
 */
public record AgreementsPage(
    Map<Step, Integer> counts, String state, List<Line> lines, boolean mayDraft) {

  /** Where an agreement stands, as seen from the reader's side. */
  public enum Step {
    DRAFT,
    OURS,
    THEIRS,
    IN_FORCE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The class of its status mark. */
    public String mark() {
      return switch (this) {
        case DRAFT -> "status";
        case OURS -> "status half";
        case THEIRS -> "status";
        case IN_FORCE -> "status sealed";
      };
    }
  }

  /** A row with its step. */
  public record Line(AgreementRow row, Step step) {}

  static AgreementsPage of(List<AgreementRow> rows, String state, Actor reader) {
    var counts = new EnumMap<Step, Integer>(Step.class);
    for (Step step : Step.values()) {
      counts.put(step, 0);
    }
    List<Line> all =
        rows.stream().map(row -> new Line(row, step(row, Agreements.readingFor(reader)))).toList();
    all.forEach(line -> counts.merge(line.step(), 1, Integer::sum));
    return new AgreementsPage(
        counts,
        state,
        all.stream().filter(l -> state.isEmpty() || l.step().key().equals(state)).toList(),
        reader.roles().contains(Role.OFFICER));
  }

  /** Whose turn it is: what the other side proposed waits for us, what we proposed for them. */
  static Step step(AgreementRow row, Set<InstitutionId> ours) {
    if (row.inForce()) {
      return Step.IN_FORCE;
    }
    if (row.version() == 0) {
      return Step.DRAFT;
    }
    return row.proposedBy() != null && ours.contains(row.proposedBy()) ? Step.THEIRS : Step.OURS;
  }
}
