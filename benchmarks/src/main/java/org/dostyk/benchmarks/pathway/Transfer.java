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
import org.dostyk.pathway.requirement.Requirement.AtLeast;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;

/**
 * A transfer between two catalogues of the size of two public ones, 2,152 and 2,569 courses, with
 * 616 rows of equivalence: a student of the first who wants the bachelor of the second, half of it
 * at most with what the first offers. Rules are nested: named courses, choices of tracks, wildcards
 * over subjects and levels.
 */
final class Transfer {
  private static final int HERE = 2152;
  private static final int THERE = 2569;
  private static final int ROWS = 616;
  private static final int SUBJECTS = 60;
  private final Random random;
  private final boolean terms;
  private final List<Course> courses = new ArrayList<>();

  private Transfer(long seed, boolean terms) {
    random = new Random(seed * 7_654_321);
    this.terms = terms;
  }

  static Instance of(long seed, boolean terms) {
    return new Transfer(seed, terms).instance();
  }

  private Instance instance() {
    catalogue("H", HERE);
    catalogue("T", THERE);
    var rows = new ArrayList<Equivalence>();
    while (rows.size() < ROWS) {
      int i = rows.size();
      int h = random.nextInt(HERE - 1);
      List<String> from = i % 12 == 0 ? List.of("H" + h, "H" + (h + 1)) : List.of("H" + h);
      int t = random.nextInt(THERE);
      int given = worth(h) + (from.size() > 1 ? worth(h + 1) : 0);
      int got = worth(HERE + t);
      // An office recognises a course as one of about its size, and never as a larger one.
      if (got <= given && given - got <= (from.size() > 1 ? 4 : 1)) {
        rows.add(row("r" + i, from, List.of("T" + t)));
      }
    }
    var studies =
        new Studies(
            Text.of("transfer"),
            List.of(institution("H", 0, 36), institution("T", 0, 36)),
            courses,
            rows,
            terms
                ? Optional.of(calendar(8, List.of(new Stay("H", 4, 4), new Stay("T", 4, 4))))
                : Optional.empty(),
            List.of(second(rows)),
            List.of(),
            Map.of());
    return new Instance(studies, StudentRecord.NEW);
  }

  private void catalogue(String at, int number) {
    for (int i = 0; i < number; i++) {
      var before = new ArrayList<String>();
      if (terms && i > 200 && random.nextInt(5) == 0) {
        before.add(at + random.nextInt(200));
      }
      int credits = 2 + random.nextInt(5);
      String subject = "S" + random.nextInt(SUBJECTS);
      courses.add(
          course(at + i, at, credits, subject, 1 + random.nextInt(4), season(random), before));
    }
  }

  private int worth(int course) {
    return (int) courses.get(course).credits().numerator();
  }

  private Degree second(List<Equivalence> rows) {
    var parts = new ArrayList<Requirement>();
    parts.add(
        credits(
            "total",
            180,
            Selector.EVERYTHING,
            Counting.FREELY,
            List.of(atMost(90, studiedAt("H")), atMost(30, subjects(List.of("S1*"), 1, 1)))));
    parts.add(credits("residency", 60, studiedAt("T"), Counting.FREELY, List.of()));
    for (int i = 0; i < 14; i++) {
      String target = rows.get(random.nextInt(ROWS)).to().getFirst();
      parts.add(course("named" + i, List.of(target, "T" + random.nextInt(THERE))));
    }
    for (int g = 0; g < 8; g++) {
      parts.add(
          credits("area" + g, 8 + random.nextInt(6), some(4, 1, 4), Counting.ONCE, List.of()));
    }
    for (int c = 0; c < 3; c++) {
      var tracks = new ArrayList<Requirement>();
      for (int t = 0; t < 3; t++) {
        var track = new ArrayList<Requirement>();
        track.add(credits("track" + c + t + "a", 9, some(2, 2, 4), Counting.ONCE, List.of()));
        track.add(credits("track" + c + t + "b", 6, some(2, 3, 4), Counting.ONCE, List.of()));
        tracks.add(new Requirement.All("track" + c + t, Text.of("track"), track));
      }
      parts.add(new AtLeast("choice" + c, Text.of("choice"), 1, tracks));
    }
    return new Degree(
        "second",
        Text.of("second"),
        "T",
        all(parts),
        List.of(new Recognition("H", Credits.of(1), subjects(List.of("S2*"), 1, 4))));
  }

  private Selector some(int number, int lowest, int highest) {
    var subjects = new ArrayList<String>();
    for (int i = 0; i < number; i++) {
      subjects.add("S" + random.nextInt(SUBJECTS));
    }
    return subjects(subjects, lowest, highest);
  }
}
