package org.dostyk.pathway.audit;

import org.dostyk.pathway.audit.AuditRules.Rule;
import org.jspecify.annotations.Nullable;

/** What counts for the rules of one transcript, so that no maximum is passed. */
final class BoundedRules {
  private final AuditRules rules;
  private final Kinds kinds;
  private final @Nullable Selected[] selected;

  BoundedRules(AuditRules rules, Kinds kinds) {
    this.rules = rules;
    this.kinds = kinds;
    selected = new Selected[rules.rules().size()];
    for (int r = 0; r < selected.length; r++) {
      Rule rule = rules.rules().get(r);
      selected[r] = rule.bounds().isNone() ? null : new Selected(rule.bounds());
    }
  }

  /** Notes a course that counts for a rule. */
  void add(int r, int kind) {
    Selected mine = selected[r];
    if (mine != null) {
      mine.add(kinds.parts(kind), kinds.units(kind), 1);
    }
  }

  /** Notes it if there is room for it. */
  boolean takes(int r, int kind) {
    Selected mine = selected[r];
    boolean room = mine == null || mine.room(kinds.parts(kind), kinds.units(kind), 1) > 0;
    if (room) {
      add(r, kind);
    }
    return room;
  }

  /**
   * Whether a rule that counts once asks for more.
   *
   * @param has what counts for it, as it counts
   */
  boolean lacks(int r, long has) {
    Selected mine = selected[r];
    return mine == null ? has < rules.rules().get(r).need() : !mine.isEnough();
  }
}
