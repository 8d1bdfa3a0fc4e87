package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.Selected.Pile;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule with bounds could be met if it had every course that can count for it, and by
 * which. Belongs to one thread.
 */
final class Alone {
  private static final long STEPS = 1 << 16;

  private final Kinds kinds;
  private final @Nullable Selected[] selected;
  private final int[][] serving;
  private final int[][] chosen;
  private long rules;

  Alone(AuditRules all, Kinds kinds) {
    this.kinds = kinds;
    int size = all.rules().size();
    selected = new Selected[size];
    serving = new int[size][];
    chosen = new int[size][];
    for (int r = 0; r < size; r++) {
      Rule rule = all.rules().get(r);
      if (!rule.bounds().isNone()) {
        rules |= 1L << r;
        selected[r] = new Selected(rule.bounds());
      }
      serving[r] = kinds.serving(1L << r);
      chosen[r] = new int[serving[r].length];
    }
  }

  /** Bits of the rules with bounds. */
  long rules() {
    return rules;
  }

  /**
   * Looks for courses that meet a rule with bounds.
   *
   * @return 1 or 0, or a negative number where the search was broken off
   */
  int find(int r, Block block, int lane) {
    Selected mine = selected[r];
    if (mine == null) {
      return 1;
    }
    List<Pile> piles = new ArrayList<>();
    for (int k : serving[r]) {
      piles.add(new Pile(kinds.parts(k), kinds.units(k), block.count(k, lane)));
    }
    return mine.find(piles.toArray(Pile[]::new), chosen[r], STEPS);
  }

  /** How many courses of a kind were chosen when they were found last. */
  int chosen(int r, int kind) {
    for (int i = 0; i < serving[r].length; i++) {
      if (serving[r][i] == kind) {
        return chosen[r][i];
      }
    }
    return 0;
  }
}
