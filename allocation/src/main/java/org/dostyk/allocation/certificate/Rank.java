package org.dostyk.allocation.certificate;

import java.math.BigDecimal;

/** Where somebody stands in a comparison: the greater comes before. */
record Rank(boolean reserved, BigDecimal score, String lot, String id) implements Comparable<Rank> {

  @Override
  public int compareTo(Rank o) {
    if (reserved != o.reserved) {
      return reserved ? 1 : -1;
    }
    if (score.compareTo(o.score) != 0) {
      return score.compareTo(o.score);
    }
    return lot.equals(o.lot) ? o.id.compareTo(id) : o.lot.compareTo(lot);
  }

  Rank as(boolean otherReserved) {
    return new Rank(otherReserved, score, lot, id);
  }
}
