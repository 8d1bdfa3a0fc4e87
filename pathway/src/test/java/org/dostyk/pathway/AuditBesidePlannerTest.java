package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.dostyk.pathway.audit.Account;
import org.dostyk.pathway.audit.Accountant;
import org.dostyk.pathway.audit.AuditRules;
import org.dostyk.pathway.audit.Auditor;
import org.dostyk.pathway.audit.Interpreter;
import org.dostyk.pathway.audit.Transcripts;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.StudentRecord.Passed;
import org.dostyk.pathway.studies.Studies;
import org.junit.jupiter.api.Test;

/**
 * Who has passed enough need take nothing more: the audit and the planner, which share no code, say
 * so of the same students.
 */
class AuditBesidePlannerTest {
  private static final int SEEDS = HowMany.of("dostyk.pathway.audit.beside", 600, 20_000);

  @Test
  void aDegreeIsMetWhereTheBestPlanTakesNothing() {
    int met = 0;
    int missed = 0;
    int recognised = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      Studies studies = plain(RandomInstances.of(seed).studies());
      Degree degree = studies.degrees().getFirst();
      List<Passed> passed = passed(studies, random);
      var student =
          new StudentRecord(
              "s", passed, List.of(), List.of(), Set.of(), Optional.empty(), Map.of(), Map.of());
      var instance = new Instance(studies, student);
      if (!InstanceRules.objections(instance).isEmpty()) {
        continue;
      }
      boolean enough =
          Planner.plan(instance, Limits.USUAL) instanceof Outcome.Planned one
              && one.score().credits().numerator() == 0;
      AuditRules rules = AuditRules.of(studies, degree);
      Map<String, Integer> numbers = rules.numbers();
      int[] rows =
          passed.stream()
              .filter(one -> numbers.containsKey(one.course()))
              .mapToInt(
                  one ->
                      Transcripts.row(
                          numbers.getOrDefault(one.course(), 0), one.grade().getAsInt()))
              .toArray();
      long bits = new Auditor(rules).met(rows, 0, rows.length);
      assertThat(rules.isMet(bits)).as("seed %d", seed).isEqualTo(enough);
      assertThat(bits)
          .as("seed %d", seed)
          .isEqualTo(new Interpreter(rules).met(rows, 0, rows.length));
      recognised += rules.uses().isEmpty() ? 0 : 1;
      Account account = new Accountant(rules).account(rows, 0, rows.length);
      assertThat(account.met()).as("seed %d", seed).isEqualTo(enough);
      met += enough ? 1 : 0;
      missed += enough ? 0 : 1;
    }
    assertThat(met).isGreaterThan(SEEDS / 50);
    assertThat(recognised).isGreaterThan(SEEDS / 10);
    assertThat(missed).isGreaterThan(SEEDS / 50);
  }

  private static List<Passed> passed(Studies studies, Random random) {
    var passed = new ArrayList<Passed>();
    for (var course : studies.courses()) {
      if (random.nextInt(4) > 0) {
        int grade = random.nextInt(3) == 0 ? 60_00 : 90_00;
        passed.add(new Passed(course.code(), OptionalInt.of(grade), Optional.empty()));
      }
    }
    return passed;
  }

  /** One degree and no terms; days, which a transcript has none of, are left out. */
  private static Studies plain(Studies old) {
    var rows = new ArrayList<Equivalence>();
    for (Equivalence row : old.equivalences()) {
      rows.add(
          new Equivalence(
              row.id(),
              row.from(),
              row.to(),
              row.credits(),
              Optional.empty(),
              Optional.empty(),
              row.status()));
    }
    return new Studies(
        old.name(),
        old.institutions(),
        old.courses(),
        rows,
        Optional.empty(),
        List.of(old.degrees().getFirst()),
        List.of(),
        old.languageScales());
  }
}
