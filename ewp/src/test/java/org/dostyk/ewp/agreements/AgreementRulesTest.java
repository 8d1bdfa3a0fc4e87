package org.dostyk.ewp.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.agreements.Condition.Kind;
import org.dostyk.ewp.agreements.Condition.LanguageSkill;
import org.dostyk.ewp.agreements.Condition.People;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.Condition.SubjectArea;
import org.dostyk.ewp.agreements.Condition.Years;
import org.junit.jupiter.api.Test;

class AgreementRulesTest {
  @Test
  void everythingWrongWithACopyIsToldAtOnce() {
    var condition =
        new Condition(
            Kind.STAFF_TEACHING,
            Side.of("a.example"),
            Side.of("c.example"),
            new Years("2027/2028", "2026/2028"),
            People.of(0),
            List.of(),
            List.of(SubjectArea.of("71")),
            null,
            new BigDecimal("1.234"),
            true,
            List.of(9));
    var agreement =
        new Agreement(
            Partner.of("a.example", null, " "),
            Partner.of("b.example", "has space", null),
            false,
            List.of(condition),
            true,
            null);
    assertThat(String.join("\n", AgreementRules.objections(agreement)))
        .contains(
            "no id",
            "no number for people",
            "The partner's id is not",
            "never in effect",
            "does not lead from one partner to the other",
            "no academic year is 2026/2028",
            "before its first",
            "nobody goes",
            "at least one language",
            "four digits",
            "at most two decimals",
            "may be blended",
            "levels of study are for students",
            "not one of 1 to 8");
  }

  @Test
  void anAcademicYearOfTheSouthernHemisphereIsOne() {
    var condition =
        new Condition(
            Kind.STUDENT_STUDIES,
            Side.of("a.example"),
            Side.of("b.example"),
            new Years("2026/2026", "2028/2028"),
            People.of(1),
            List.of(LanguageSkill.of("en", "B1")),
            List.of(),
            null,
            new BigDecimal("5.50"),
            false,
            List.of());
    var agreement =
        new Agreement(
            Partner.of("a.example", "1", "A/1"),
            Partner.of("b.example", null, null),
            false,
            List.of(condition),
            false,
            null);
    assertThat(AgreementRules.objections(agreement)).isEmpty();
  }
}
