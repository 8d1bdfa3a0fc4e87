package org.dostyk.benchmarks.pathway;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.dostyk.pathway.audit.AuditRules;
import org.dostyk.pathway.audit.Transcripts;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Recognition;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Studies;

/**
 * A bachelor's degree of 180 credits in 22 rules, as programmes are: named courses, some with a
 * substitute or a least grade, two of four, breadth in areas whose lists overlap, a choice of
 * directions, courses of the subject of which some must be advanced and well passed, practice,
 * thesis, free electives from everything, a total and a residency. Whatever counts in a group
 * counts in no other, and a student has hardly more than the rules need. Seven of ten courses have
 * five credits, the others three to six; those of a partner are recognised at three halves.
 *
 * <p>Its students take what they believe to need and not what would be best, fail one row in
 * twelve, repeat four of five of these, and fill up to the number of rows with whatever they like;
 * a third leave out one rule in six.
 */
final class Bachelor {
  private final Random random;
  private final List<Course> courses = new ArrayList<>();
  private final List<Requirement> parts = new ArrayList<>();

  /** What a student takes for a rule: so many credits or courses with a grade. */
  private record Choice(List<Integer> of, int need, boolean byCourses, int grade) {}

  /** One of each is chosen. */
  private final List<List<Choice>> choices = new ArrayList<>();

  Bachelor(Random random) {
    this.random = random;
  }

  AuditRules rules() {
    parts.add(credits("total", 180, Selector.EVERYTHING, Counting.FREELY));
    parts.add(credits("residency", 120, Catalogue.studiedAt("u"), Counting.FREELY));
    for (int c = 0; c < 6; c++) {
      parts.add(named("core" + c, 1, add(c < 4 ? 1 : 2, "CORE", 1), c == 5 ? 70_00 : 0));
    }
    parts.add(named("mathematics", 2, add(4, "MAT", 1), 60_00));
    parts.add(credits("foundations", 25, add(14, "FND", 1)));
    breadth();
    parts.add(credits("languages", 10, add(8, "LAN", 1)));
    List<Integer> data = add(9, "DAT", 2);
    List<Integer> trade = add(9, "TRD", 2);
    var directions = List.<Requirement>of(named("data", 3, data, 0), named("trade", 3, trade, 0));
    parts.add(new Requirement.AtLeast("direction", Text.of("direction"), 1, directions));
    List<Choice> last = choices.removeLast();
    choices.getLast().addAll(last);
    add(70, "MAJ", 1);
    parts.add(credits("major", 30, subjects(1, "MAJ", "DAT", "TRD"), Counting.ONCE));
    choose(those(1), 30, false, 0);
    parts.add(graded("advanced", 10, subjects(3, "MAJ", "DAT", "TRD"), 65_00));
    choose(those(3), 10, false, 65_00);
    parts.add(credits("practice", 5, add(5, "PRA", 3)));
    parts.add(credits("thesis", 10, add(3, "THE", 4)));
    add(150, "ELE", 1);
    parts.add(credits("free", 5, Selector.EVERYTHING, Counting.ONCE));
    List<Integer> everything = new ArrayList<>();
    for (int c = 0; c < courses.size(); c++) {
      everything.add(c);
    }
    choose(everything, 5, false, 0);
    var abroad = new Recognition("p", new Credits(3, 2), Selector.EVERYTHING);
    var degree = new Degree("d", Text.of("d"), "u", Catalogue.all(parts), List.of(abroad));
    var studies =
        new Studies(
            Text.of("audit"),
            List.of(Catalogue.institution("u", 0, 60), Catalogue.institution("p", 0, 60)),
            courses,
            List.of(),
            Optional.empty(),
            List.of(degree),
            List.of(),
            Map.of());
    return AuditRules.of(studies, degree);
  }

  /** Four areas; a third of what each names, the next one names too. */
  private void breadth() {
    List<List<Integer>> own = new ArrayList<>();
    for (int a = 0; a < 4; a++) {
      own.add(add(12, "BR" + a, 1));
    }
    for (int a = 0; a < 4; a++) {
      var of = new ArrayList<>(own.get(a));
      of.addAll(own.get((a + 1) % 4).subList(0, 4));
      int least = a % 2 == 0 ? 5 : 10;
      Selector from = Selector.ofCodes(codes(of));
      parts.add(credits("breadth" + a, least, from, Counting.ONCE));
      choose(of, least, false, 0);
    }
  }

  private List<Integer> add(int number, String subject, int level) {
    var added = new ArrayList<Integer>();
    for (int i = 0; i < number; i++) {
      boolean away = number > 15 && random.nextInt(10) == 0;
      int usual = subject.equals("THE") ? 10 : 5;
      int credits = random.nextInt(10) < 7 ? usual : usual - 2 + random.nextInt(4);
      added.add(courses.size());
      courses.add(
          Catalogue.course(
              subject + courses.size(),
              away ? "p" : "u",
              away ? Math.max(2, credits * 2 / 3) : credits,
              subject,
              level + random.nextInt(number > 8 ? 5 - level : 1),
              "",
              List.of()));
    }
    return added;
  }

  private List<String> codes(List<Integer> of) {
    return of.stream().map(c -> courses.get(c).code()).toList();
  }

  private static Selector subjects(int lowest, String... subjects) {
    return Catalogue.subjects(List.of(subjects), lowest, 4);
  }

  private Group credits(String id, int min, List<Integer> of) {
    choose(of, min, false, 0);
    return credits(id, min, Selector.ofCodes(codes(of)), Counting.ONCE);
  }

  private static Group credits(String id, int min, Selector from, Counting counting) {
    return Catalogue.credits(id, min, from, counting, List.of());
  }

  private static Group graded(String id, int min, Selector from, int grade) {
    return new Group(
        id,
        Text.of(id),
        Range.atLeast(Credits.of(min)),
        Range.ANY,
        from,
        OptionalInt.of(grade),
        Counting.ONCE,
        List.of());
  }

  private Group named(String id, int number, List<Integer> of, int grade) {
    choose(of, number, true, grade);
    return new Group(
        id,
        Text.of(id),
        Range.ANY,
        Range.atLeast(Credits.of(number)),
        Selector.ofCodes(codes(of)),
        grade == 0 ? OptionalInt.empty() : OptionalInt.of(grade),
        Counting.ONCE,
        List.of());
  }

  /** Courses of the subject and its directions from a level on. */
  private List<Integer> those(int level) {
    var those = new ArrayList<Integer>();
    for (int c = 0; c < courses.size(); c++) {
      if (List.of("MAJ", "DAT", "TRD").contains(courses.get(c).subject())
          && courses.get(c).level() >= level) {
        those.add(c);
      }
    }
    return those;
  }

  private void choose(List<Integer> of, int need, boolean byCourses, int grade) {
    choices.add(new ArrayList<>(List.of(new Choice(of, need, byCourses, grade))));
  }

  /** Rows of one transcript, in no order. */
  void study(int[] rows, int from, int to) {
    var passed = new BitSet();
    int at = from;
    boolean changed = random.nextInt(3) == 0;
    for (List<Choice> some : choices) {
      Choice choice = some.get(random.nextInt(some.size()));
      int missing = changed && random.nextInt(6) == 0 ? 0 : choice.need;
      for (int tries = 0; tries < 20 && missing > 0 && at < to; tries++) {
        int course = choice.of.get(random.nextInt(choice.of.size()));
        if (passed.get(course)) {
          continue;
        }
        at = take(course, rows, at, to, passed);
        if (passed.get(course) && (rows[at - 1] & 0xFFFF) >= choice.grade) {
          missing -= choice.byCourses ? 1 : (int) courses.get(course).credits().inUnits(1);
        }
      }
    }
    while (at < to) {
      at = take(random.nextInt(courses.size()), rows, at, to, passed);
    }
    for (int i = to - 1; i > from; i--) {
      int j = from + random.nextInt(i - from + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
  }

  private int take(int course, int[] rows, int from, int to, BitSet passed) {
    int at = from;
    if (random.nextInt(12) == 0) {
      rows[at++] = Transcripts.row(course, 20_00 + random.nextInt(30_00));
      if (random.nextInt(5) == 0) {
        return at;
      }
    }
    if (at < to) {
      passed.set(course);
      rows[at++] = Transcripts.row(course, 50_00 + random.nextInt(50_01));
    }
    return at;
  }
}
