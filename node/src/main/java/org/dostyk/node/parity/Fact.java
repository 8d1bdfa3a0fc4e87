package org.dostyk.node.parity;

import java.util.Set;

/**
 * What a piece of a wording states, without its language.
 *
 * @param sure what it states with its unit, each of several readings; empty where no unit was read
 * @param loose what it states without a unit: compared where one of the two has no sure reading
 * @param faint whether the other wording may leave it out
 */
record Fact(Kind kind, Piece piece, Set<String> sure, Set<String> loose, boolean faint) {
  Fact {
    sure = Set.copyOf(sure);
    loose = Set.copyOf(loose);
  }

  /** Whether both may state one thing. */
  boolean answers(Fact other) {
    return meet(sure, other.sure)
        || (sure.isEmpty() || other.sure.isEmpty()) && meet(loose, other.loose);
  }

  /** Whether both state one thing with its unit, or both without one. */
  boolean agrees(Fact other) {
    return meet(sure, other.sure)
        || sure.isEmpty() && other.sure.isEmpty() && meet(loose, other.loose);
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    for (String one : a) {
      if (b.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
