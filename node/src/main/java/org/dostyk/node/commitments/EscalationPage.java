package org.dostyk.node.commitments;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * When late promises are brought before whom, in each institution that the reader looks after.
 *
 * @param refused the institution whose form was refused, or null
 * @param typed what was typed into it
 */
public record EscalationPage(
    List<Line> lines, @Nullable UUID refused, Typed typed, List<Objection> objections) {

  /** An institution and its rule. */
  public record Line(OwnInstitution house, EscalationRule rule) {
    public UUID id() {
      return house.id().value();
    }
  }

  /** What stands in a field of an institution's form. */
  public String value(Line line, String field, @Nullable Integer days) {
    if (line.id().equals(refused)) {
      return typed.get(field);
    }
    return days == null ? "" : days.toString();
  }
}
