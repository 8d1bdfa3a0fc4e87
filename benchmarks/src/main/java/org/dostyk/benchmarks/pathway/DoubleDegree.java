package org.dostyk.benchmarks.pathway;

import static org.dostyk.benchmarks.pathway.Catalogue.all;
import static org.dostyk.benchmarks.pathway.Catalogue.atMost;
import static org.dostyk.benchmarks.pathway.Catalogue.calendar;
import static org.dostyk.benchmarks.pathway.Catalogue.course;
import static org.dostyk.benchmarks.pathway.Catalogue.credits;
import static org.dostyk.benchmarks.pathway.Catalogue.institution;
import static org.dostyk.benchmarks.pathway.Catalogue.row;
import static org.dostyk.benchmarks.pathway.Catalogue.season;
import static org.dostyk.benchmarks.pathway.Catalogue.studiedAt;
import static org.dostyk.benchmarks.pathway.Catalogue.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Recognition;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;

/**
 * Two degrees of 240 ECTS, 300 courses each side, ten terms, five here and five there. Each degree
 * names 24 courses in chains of prerequisites, asks for credits of five elective subjects and
 * counts once; half of the courses are in the equivalence table, singly or in pairs.
 */
final class DoubleDegree {
  private static final int COURSES = 300;
  private static final int CORE = 24;
  private final Random random;
  private final List<Course> courses = new ArrayList<>();

  private DoubleDegree(long seed) {
    random = new Random(seed * 1_000_003);
  }

  static Instance of(long seed) {
    return new DoubleDegree(seed).instance();
  }

  private Instance instance() {
    catalogue("A");
    catalogue("B");
    var studies =
        new Studies(
            Text.of("double degree"),
            List.of(institution("A", 20, 36), institution("B", 20, 36)),
            courses,
            rows(),
            Optional.of(calendar(10, List.of(new Stay("A", 4, 6), new Stay("B", 4, 6)))),
            List.of(degree("A", "B"), degree("B", "A")),
            List.of(new Sharing("both", Text.of("both"), "A", "B", Optional.of(Credits.of(200)))),
            Map.of());
    return new Instance(studies, StudentRecord.NEW);
  }

  private void catalogue(String at) {
    for (int i = 0; i < COURSES; i++) {
      boolean core = i < CORE;
      var before = new ArrayList<String>();
      int level = core ? 1 + i / 6 : 1 + random.nextInt(4);
      if (core && i >= 6) {
        before.add(at + (i - 6 + random.nextInt(3) * (i % 2)));
      } else if (!core && random.nextInt(4) == 0) {
        before.add(at + random.nextInt(CORE / 2));
      }
      int credits = core ? 5 : 3 + random.nextInt(4);
      String subject = core ? "CORE" : "E" + random.nextInt(8);
      String season = core && random.nextInt(3) > 0 ? "" : season(random);
      courses.add(course(at + i, at, credits, subject, level, season, before));
    }
  }

  private List<Equivalence> rows() {
    var rows = new ArrayList<Equivalence>();
    while (rows.size() < 140) {
      int a = random.nextInt(CORE * 4);
      int b = random.nextInt(CORE * 4);
      if (worth(a) == worth(COURSES + b)) {
        rows.add(row("ab" + rows.size(), List.of("A" + a), List.of("B" + b)));
        rows.add(row("ba" + rows.size(), List.of("B" + b), List.of("A" + a)));
      }
    }
    while (rows.size() < 160) {
      int a = CORE + random.nextInt(COURSES - CORE - 1);
      int b = random.nextInt(COURSES);
      if (worth(COURSES + b) <= worth(a) + worth(a + 1)) {
        rows.add(row("pair" + rows.size(), List.of("A" + a, "A" + (a + 1)), List.of("B" + b)));
      }
    }
    return rows;
  }

  private int worth(int course) {
    return (int) courses.get(course).credits().numerator();
  }

  private Degree degree(String at, String other) {
    var parts = new ArrayList<Requirement>();
    parts.add(
        credits(
            "total",
            240,
            Selector.EVERYTHING,
            Counting.FREELY,
            List.of(atMost(40, subjects(List.of("E0", "E1"), 1, 1)))));
    for (int i = 0; i < CORE; i++) {
      parts.add(course("core" + i, List.of(at + i)));
    }
    for (int g = 0; g < 5; g++) {
      String second = "E" + random.nextInt(8);
      parts.add(
          credits(
              "elective" + g,
              12 + random.nextInt(8),
              subjects(List.of("E" + g, second), 1 + random.nextInt(2), 4),
              Counting.ONCE,
              List.of()));
    }
    parts.add(credits("residency", 90, studiedAt(at), Counting.FREELY, List.of()));
    Selector electives = subjects(List.of("E*"), 1, 4);
    return new Degree(
        at, Text.of(at), at, all(parts), List.of(new Recognition(other, Credits.of(1), electives)));
  }
}
