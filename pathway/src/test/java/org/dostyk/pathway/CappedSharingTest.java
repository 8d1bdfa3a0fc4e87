package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.CreditSystem;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Kind;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Recognition;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.StudentRecord.Passed;
import org.dostyk.pathway.studies.Studies;
import org.junit.jupiter.api.Test;

/**
 * Courses that no rule tells apart, some of them passed already, where only so much may count in
 * two degrees or in three.
 */
class CappedSharingTest {
  private static final int INSTANCES = HowMany.of("dostyk.instances", 150, 600);

  @Test
  void ofAlikeCoursesThePassedAndThePlannedAreToldApartUnderACap() {
    int planned = 0;
    for (int seed = 0; seed < INSTANCES; seed++) {
      Instance instance = instance(new Random(seed));
      Outcome outcome;
      try {
        outcome = Planner.plan(instance, Limits.USUAL);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
      Optional<Score> best = BruteForce.best(instance);
      if (outcome instanceof Outcome.Planned one) {
        planned++;
        assertThat(one.isProvenOptimal()).as("seed %d: %s", seed, one).isTrue();
        assertThat(Optional.of(one.score())).as("seed %d", seed).isEqualTo(best);
      } else {
        assertThat(best).as("seed %d: %s", seed, outcome).isEmpty();
      }
    }
    assertThat(planned).isGreaterThan(INSTANCES / 3);
  }

  private static Instance instance(Random random) {
    var courses = new ArrayList<Course>();
    var passed = new ArrayList<Passed>();
    int number = 4 + random.nextInt(4);
    for (int i = 0; i < number; i++) {
      courses.add(course("C" + i, i < 3 || random.nextInt(3) > 0 ? "X" : "Y"));
      if (random.nextInt(3) == 0) {
        passed.add(new Passed("C" + i, OptionalInt.empty(), Optional.empty()));
      }
    }
    var degrees = new ArrayList<Degree>();
    var sharing = new ArrayList<Sharing>();
    int three = random.nextInt(4) == 0 ? 3 : 2;
    for (int d = 0; d < three; d++) {
      degrees.add(degree("D" + d, random));
      for (int other = 0; other < d; other++) {
        if (random.nextInt(4) > 0) {
          Optional<Credits> cap = Optional.of(Credits.of(2L * random.nextInt(4)));
          String id = "s" + d + other;
          sharing.add(new Sharing(id, Text.of(id), "D" + other, "D" + d, cap));
        }
      }
    }
    var system = new CreditSystem("ects", Text.of("ects"), Credits.of(60));
    var institution = new Institution("a", Text.of("a"), system, Load.ANY, 50_00, Map.of());
    var studies =
        new Studies(
            Text.of("twins"),
            List.of(institution),
            courses,
            List.of(),
            Optional.empty(),
            degrees,
            sharing,
            Map.of());
    StudentRecord none = StudentRecord.NEW;
    return new Instance(
        studies,
        new StudentRecord(
            "s",
            passed,
            List.of(),
            List.of(),
            Set.of(),
            none.firstTerm(),
            Map.of(),
            none.lastPlan()));
  }

  /** Of the same institution as the others, so that every course could count in each. */
  private static Degree degree(String id, Random random) {
    var parts = new ArrayList<Requirement>();
    parts.add(group(id + "x", 2 * (1 + random.nextInt(4)), Selector.EVERYTHING));
    if (random.nextBoolean()) {
      parts.add(group(id + "y", 2, subject("X")));
    }
    return new Degree(
        id,
        Text.of(id),
        "a",
        new Requirement.All(id + "all", Text.of(id), parts),
        List.<Recognition>of());
  }

  private static Group group(String id, int credits, Selector from) {
    return new Group(
        id,
        Text.of(id),
        Range.atLeast(Credits.of(credits)),
        Range.ANY,
        from,
        OptionalInt.empty(),
        Counting.ONCE,
        List.of());
  }

  private static Selector subject(String subject) {
    return new Selector(
        List.of(),
        List.of(subject),
        Selector.Levels.ANY,
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  private static Course course(String code, String subject) {
    return new Course(
        code,
        Text.of(code),
        "a",
        Credits.of(2),
        subject,
        1,
        "",
        Set.of(),
        Kind.COURSE,
        List.of(),
        Condition.NONE,
        Condition.NONE,
        "",
        OptionalInt.empty(),
        false,
        List.of());
  }
}
