package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.util.List;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.portfolio.Weights.Unit;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.web.Typed;

/**
 * The weights of an institution.
 *
 * @param weights the set in use
 * @param sets all sets, the latest first
 * @param overtaken whether somebody made a set meanwhile
 */
public record WeightsPage(
    OwnInstitution house,
    Weights weights,
    List<Weights> sets,
    boolean mayChange,
    boolean overtaken,
    Typed typed,
    List<Objection> objections) {

  public StayKind[] kinds() {
    return StayKind.values();
  }

  public StayUnit[] units() {
    return StayUnit.values();
  }

  /** What a field holds. */
  public String field(StayKind kind, StayUnit unit) {
    String key = new Unit(kind, unit).key();
    BigDecimal weight = weights.of(kind, unit);
    return typed.has(key)
        ? typed.get(key)
        : weight.signum() == 0 ? "0" : weight.stripTrailingZeros().toPlainString();
  }

  public static String key(StayKind kind, StayUnit unit) {
    return new Unit(kind, unit).key();
  }
}
