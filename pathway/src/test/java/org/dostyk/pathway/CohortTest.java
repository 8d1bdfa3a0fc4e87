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

  @Test
  void threadsThatShareACohortGetWhatOneThreadGets() throws InterruptedException {
    Instance instance = RandomInstances.of(1);
    var alone = new Cohort(instance.studies(), Limits.USUAL);
    var shared = new Cohort(instance.studies(), Limits.USUAL);
    List<StudentRecord> students = List.of(instance.student(), StudentRecord.NEW);
    var threads =
        students.stream().map(one -> Thread.ofPlatform().start(() -> shared.plan(one))).toList();
    for (Thread one : threads) {
      one.join();
    }
    assertThat(shared.different()).isEqualTo(2);
    var together = new Cohort(instance.studies(), Limits.USUAL).plan(students, 3);
    for (StudentRecord one : students) {
      assertThat(shared.plan(one)).hasSameClassAs(alone.plan(one));
      assertThat(together.get(one.id())).hasSameClassAs(alone.plan(one));
    }
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
