package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.values.StayKind;

/**
 * What a unit of each kind of stay weighs, so that a semester of a student and a week of teaching
 * can stand in one sum. Exact decimals. A set never changes; older balances stay computable.
 *
 * @param number 0 for the set with which every institution begins, then 1, 2, 3…
 * @param reason in the words of whoever made it; empty for the first
 * @param madeAt empty for the first
 */
public record Weights(
    int number, Map<Unit, BigDecimal> of, String reason, Optional<Instant> madeAt) {
  private static final Map<StayUnit, BigDecimal> STUDENT =
      Map.of(
          StayUnit.SEMESTER, new BigDecimal("1"),
          StayUnit.MONTH, new BigDecimal("0.2"),
          StayUnit.WEEK, new BigDecimal("0.05"),
          StayUnit.DAY, new BigDecimal("0.01"));
  private static final Map<StayUnit, BigDecimal> STAFF =
      Map.of(
          StayUnit.SEMESTER, new BigDecimal("2"),
          StayUnit.MONTH, new BigDecimal("0.4"),
          StayUnit.WEEK, new BigDecimal("0.1"),
          StayUnit.DAY, new BigDecimal("0.02"));

  /** A kind of stay counted in a unit. */
  public record Unit(StayKind kind, StayUnit unit) {
    /** As it stands in form fields and in JSON. */
    public String key() {
      return kind.code() + "." + unit.key();
    }
  }

  public Weights {
    of = Map.copyOf(of);
  }

  /**
   * The set with which every institution begins: a student's semester is 1 and has 5 months, 20
   * weeks or 100 days; a week of teaching or staff training weighs two of a student's.
   */
  static final Weights FIRST = new Weights(0, usual(), "", Optional.empty());

  /** What a unit weighs; nothing where the set does not name it. */
  public BigDecimal of(StayKind kind, StayUnit unit) {
    return of.getOrDefault(new Unit(kind, unit), BigDecimal.ZERO);
  }

  private static Map<Unit, BigDecimal> usual() {
    var all = new LinkedHashMap<Unit, BigDecimal>();
    for (StayKind kind : StayKind.values()) {
      var row = kind == StayKind.TEACHING || kind == StayKind.TRAINING ? STAFF : STUDENT;
      row.forEach((unit, weight) -> all.put(new Unit(kind, unit), weight));
    }
    return all;
  }
}
