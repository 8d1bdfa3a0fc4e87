package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
  private static final RowPlan PLAN =
      new RowPlan(
          Outcome.DOUBT,
          "Ili «\u2028» \"University\"",
          List.of(
              new FieldChange(Objection.of("f.town"), null, Text.of("zh", "伊宁", "kk", "Құлжа")),
              new FieldChange(
                  Objection.of("f.since", Objection.of("f.language", "ru")),
                  PartialDate.parse("2024").orElseThrow(),
                  PartialDate.parse("2024-04").orElseThrow())),
          List.of(Objection.of("q.known", new Country("CN"), 3L)),
          List.of(new RowPlan.Choice("new", Objection.of("c.new"))));

  @Test
  void aPlanIsReadBackAsItWasWritten() {
    assertThat(PlanJson.read(PlanJson.write(PLAN))).isEqualTo(PLAN);
  }

  @Test
  void twoPlansThatDifferAnywhereHaveOtherFingerprints() {
    RowPlan other = RowPlan.same("x", List.of());
    assertThat(PlanJson.fingerprint(List.of(PLAN, other)))
        .isNotEqualTo(PlanJson.fingerprint(List.of(other, PLAN)))
        .isEqualTo(PlanJson.fingerprint(List.of(PLAN, RowPlan.same("x", List.of()))));
  }
}
