package org.dostyk.node.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;

/**
 * The text that holds today: the original with what supplementary agreements in force changed of
 * it. Made anew from what was signed whenever it is read; it is no document of its own, and nobody
 * signs it.
 *
 * @param original as it was signed
 * @param clauses in the order of their labels, the removed ones in their places
 */
public record Consolidated(Draft original, List<Standing> clauses) {

  /** A supplementary agreement that is in force, and what it says. */
  record Step(AgreementId instrument, int number, Draft text) {}

  /**
   * A clause as it stands.
   *
   * @param from the number of the supplementary agreement that last changed it; 0 for the original
   * @param instrument that supplementary agreement
   * @param removed whether it holds no more; its wording is the last that held
   */
  public record Standing(
      ClauseLabel label,
      DraftClause wording,
      int from,
      Optional<AgreementId> instrument,
      boolean removed) {}

  /** The original after these, the earliest first. */
  static Consolidated of(Draft original, List<Step> steps) {
    var clauses = new TreeMap<ClauseLabel, Standing>();
    for (int i = 0; i < original.clauses().size(); i++) {
      ClauseLabel label = ClauseLabel.original(i + 1);
      clauses.put(
          label, new Standing(label, original.clauses().get(i), 0, Optional.empty(), false));
    }
    for (Step step : steps) {
      for (Effect effect : Effects.of(step.text()).all()) {
        apply(effect, step, clauses);
      }
    }
    return new Consolidated(original, List.copyOf(clauses.values()));
  }

  private static void apply(Effect effect, Step step, Map<ClauseLabel, Standing> clauses) {
    switch (effect) {
      case Effect.Replaces r -> put(r.clause(), heading(r, clauses), step, false, clauses);
      case Effect.Adds a -> put(a.clause(), a.wording(), step, false, clauses);
      case Effect.Removes r -> {
        Standing before = clauses.get(r.clause());
        if (before != null) {
          put(r.clause(), before.wording(), step, true, clauses);
        }
      }
      case Effect.Prolongs p -> {}
      case Effect.Ends e -> {}
    }
  }

  /** A clause keeps its heading where the new wording names none. */
  private static DraftClause heading(Effect.Replaces r, Map<ClauseLabel, Standing> clauses) {
    Standing before = clauses.get(r.clause());
    return r.wording().heading().isEmpty() && before != null
        ? new DraftClause(before.wording().heading(), r.wording().body())
        : r.wording();
  }

  private static void put(
      ClauseLabel label,
      DraftClause wording,
      Step step,
      boolean removed,
      Map<ClauseLabel, Standing> clauses) {
    clauses.put(
        label,
        new Standing(label, wording, step.number(), Optional.of(step.instrument()), removed));
  }

  /** The clause of this label, while it holds. */
  public Optional<Standing> holding(ClauseLabel label) {
    return clauses.stream().filter(c -> c.label().equals(label) && !c.removed()).findFirst();
  }

  /** The clauses that hold. */
  public List<Standing> holding() {
    return clauses.stream().filter(c -> !c.removed()).toList();
  }

  /** The label that a clause added behind this one would have. */
  ClauseLabel next(ClauseLabel behind) {
    int last =
        clauses.stream()
            .map(Standing::label)
            .filter(l -> l.number() == behind.number())
            .mapToInt(ClauseLabel::added)
            .max()
            .orElse(0);
    return new ClauseLabel(behind.number(), last + 1);
  }

  /** The same as a text, to be read, compared and searched. */
  public Draft text() {
    var wordings = new ArrayList<DraftClause>();
    holding().forEach(c -> wordings.add(c.wording()));
    return original.withClauses(wordings);
  }

  /** Whether anything differs from the original. */
  public boolean isChanged() {
    return clauses.stream().anyMatch(c -> c.from() > 0);
  }
}
