package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.junit.jupiter.api.Test;

class CohortTest {

  @Test
  void studentsWhoStandAlikeArePlannedOnceAndAsIfTheyWereAlone() {
    Instance instance = RandomInstances.of(1);
    StudentRecord one = named("one", instance.student());
    StudentRecord two = named("two", instance.student());
    var cohort = new Cohort(instance.studies(), Limits.USUAL);
    var outcomes = cohort.plan(List.of(one, two, StudentRecord.NEW));
    assertThat(cohort.different()).isEqualTo(2);
    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get("one")).isEqualTo(outcomes.get("two"));
    assertThat(outcomes.get("one")).hasSameClassAs(Planner.plan(instance, Limits.USUAL));
  }

  private static StudentRecord named(String id, StudentRecord s) {
    return new StudentRecord(
        id,
        s.passed(),
        s.inProgress(),
        s.languages(),
        s.waivers(),
        s.firstTerm(),
        s.places(),
        s.lastPlan());
  }
}
