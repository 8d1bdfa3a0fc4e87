package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.dostyk.pathway.audit.Account;
import org.dostyk.pathway.audit.Accountant;
import org.dostyk.pathway.audit.AuditRules;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.AuditRules.Subject;
import org.dostyk.pathway.audit.Auditor;
import org.dostyk.pathway.audit.Bounds;
import org.dostyk.pathway.audit.Interpreter;
import org.dostyk.pathway.audit.TranscriptFile;
import org.dostyk.pathway.audit.Transcripts;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  private static final int SEEDS = HowMany.of("dostyk.pathway.audit.seeds", 500, 10_000);

  @Test
  void theFastAuditGivesTheBitsOfTheInterpreter() {
    long contended = 0;
    long searched = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      AuditRules rules = rules(random);
      var auditor = new Auditor(rules);
      var interpreter = new Interpreter(rules);
      Transcripts transcripts = transcripts(random, rules.courses().size(), 20);
      long[] met = new long[transcripts.size()];
      auditor.audit(transcripts, 0, met.length, met);
      for (int t = 0; t < met.length; t++) {
        int begin = t == 0 ? 0 : transcripts.ends()[t - 1];
        assertThat(met[t])
            .as("seed %d, transcript %d", seed, t)
            .isEqualTo(interpreter.met(transcripts.rows(), begin, transcripts.ends()[t]));
      }
      contended += auditor.contended();
      searched += auditor.searched();
    }
    assertThat(contended).as("transcripts in which rules competed").isGreaterThan(SEEDS);
    assertThat(searched).as("transcripts in which was searched").isGreaterThan(SEEDS / 4);
  }

  @Test
  void maximaAndLimitsAreAuditedAsTheInterpreterSays() {
    int kept = 0;
    int missed = 0;
    for (long seed = 0; seed < SEEDS / 4; seed++) {
      var random = new Random(seed);
      AuditRules rules = rules(random, true);
      var auditor = new Auditor(rules);
      var interpreter = new Interpreter(rules);
      Transcripts transcripts = transcripts(random, rules.courses().size(), 8);
      long[] met = new long[transcripts.size()];
      auditor.audit(transcripts, 0, met.length, met);
      for (int t = 0; t < met.length; t++) {
        int begin = t == 0 ? 0 : transcripts.ends()[t - 1];
        long asSaid = interpreter.met(transcripts.rows(), begin, transcripts.ends()[t]);
        assertThat(met[t]).as("seed %d, transcript %d", seed, t).isEqualTo(asSaid);
        for (int r = 0; r < rules.rules().size(); r++) {
          boolean bounded = !rules.rules().get(r).bounds().equals(Bounds.NONE);
          kept += bounded && (asSaid >> r & 1) == 1 ? 1 : 0;
          missed += bounded && (asSaid >> r & 1) == 0 ? 1 : 0;
        }
      }
      assertThat(auditor.brokenOff()).isZero();
    }
    assertThat(kept).as("rules with bounds that were met").isGreaterThan(SEEDS / 2);
    assertThat(missed).as("and that were not").isGreaterThan(SEEDS / 2);
  }

  @Test
  void anAccountPassesNoMaximum() {
    for (long seed = 0; seed < SEEDS / 4; seed++) {
      var random = new Random(seed);
      AuditRules rules = rules(random, true);
      var auditor = new Auditor(rules);
      var accountant = new Accountant(rules);
      for (int t = 0; t < 10; t++) {
        int[] rows = rows(random, rules.courses().size());
        long met = auditor.met(rows, 0, rows.length);
        var account = accountant.account(rows, 0, rows.length);
        assertThat(account.whole()).isTrue();
        var once = new ArrayList<String>();
        for (int r = 0; r < rules.rules().size(); r++) {
          Rule rule = rules.rules().get(r);
          Account.Line line = account.lines().get(r);
          assertThat(line.met()).isEqualTo((met >> r & 1) == 1);
          if (rule.once()) {
            once.addAll(line.courses());
          }
          if (!rule.bounds().equals(Bounds.NONE)) {
            assertThat(isWithin(rules, rule, line.courses(), false))
                .as("seed %d, transcript %d, rule %d: no maximum is passed", seed, t, r)
                .isTrue();
            assertThat(isWithin(rules, rule, line.courses(), true))
                .as("seed %d, transcript %d, rule %d: what is met has enough", seed, t, r)
                .isEqualTo(line.met());
          }
        }
        assertThat(once).as("seed %d", seed).doesNotHaveDuplicates();
      }
    }
  }

  private static boolean isWithin(
      AuditRules rules, Rule rule, List<String> codes, boolean andEnough) {
    var rooms = new ArrayList<>(rule.bounds().parts());
    rooms.add(new Bounds.Part(62, rule.bounds().own()));
    boolean within = true;
    for (Bounds.Part part : rooms) {
      long units = 0;
      long courses = 0;
      for (Subject one : rules.courses()) {
        if (codes.contains(one.code())
            && (part.bit() == 62 || (one.parts() >> part.bit() & 1) == 1)) {
          units += one.units();
          courses += (one.parts() & Bounds.IN_PART) == 0 ? 1 : 0;
        }
      }
      Bounds.Room room = part.room();
      within &= units <= room.mostUnits() && courses <= room.mostCourses();
      within &= !andEnough || (units >= room.leastUnits() && courses >= room.leastCourses());
    }
    return within;
  }

  @Test
  void aTranscriptIsAuditedTheSameAloneAndAmongHundreds() {
    for (long seed = 0; seed < 10; seed++) {
      var random = new Random(seed);
      AuditRules rules = rules(random);
      var auditor = new Auditor(rules);
      Transcripts transcripts = transcripts(random, rules.courses().size(), 1200);
      long[] met = new long[transcripts.size()];
      auditor.audit(transcripts, 0, 590, met);
      auditor.audit(transcripts, 590, met.length, met);
      for (int t = 0; t < met.length; t++) {
        int begin = t == 0 ? 0 : transcripts.ends()[t - 1];
        assertThat(met[t])
            .as("seed %d, transcript %d", seed, t)
            .isEqualTo(auditor.met(transcripts.rows(), begin, transcripts.ends()[t]));
      }
    }
  }

  @Test
  void creditsTooFineToBeAddedUpAreRefused() {
    var course = new Subject("C", Integer.MAX_VALUE, 0, 1, Integer.MAX_VALUE, 1);
    var rule = group(0);
    var rules =
        new AuditRules(
            List.of(new Rule(rule, 5, false, true)), degree(List.of(rule)), List.of(course));
    assertThat(rules.isTooFine()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new Auditor(rules));
  }

  @Test
  void anAccountCountsEachCourseOnceAndHasEnoughForWhatIsMet() {
    for (long seed = 0; seed < SEEDS / 4; seed++) {
      var random = new Random(seed);
      AuditRules rules = rules(random);
      var auditor = new Auditor(rules);
      var accountant = new Accountant(rules);
      for (int t = 0; t < 20; t++) {
        int[] rows = rows(random, rules.courses().size());
        long met = auditor.met(rows, 0, rows.length);
        var account = accountant.account(rows, 0, rows.length);
        assertThat(account.met()).isEqualTo(rules.isMet(met));
        var once = new ArrayList<String>();
        for (int r = 0; r < rules.rules().size(); r++) {
          Account.Line line = account.lines().get(r);
          assertThat(line.met()).as("seed %d", seed).isEqualTo((met >> r & 1) == 1);
          assertThat(line.has().compareTo(line.need()) >= 0)
              .as("seed %d", seed)
              .isEqualTo(line.met());
          long bit = 1L << r;
          assertThat(rules.courses())
              .filteredOn(course -> line.courses().contains(course.code()))
              .allMatch(course -> (course.goodRules() & bit) != 0);
          if (rules.rules().get(r).once()) {
            once.addAll(line.courses());
          }
        }
        assertThat(once).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(account.nowhere()).as("seed %d", seed).noneMatch(once::contains);
      }
    }
  }

  @Test
  void aFailedCourseAndASecondPassDoNotCount() {
    var course = new Subject("C", 5, 50_00, 1, Integer.MAX_VALUE, 1);
    var rule = group(0);
    var rules =
        new AuditRules(
            List.of(new Rule(rule, 10, false, true)), degree(List.of(rule)), List.of(course));
    int[] rows = {Transcripts.row(0, 40_00), Transcripts.row(0, 60_00), Transcripts.row(0, 70_00)};
    assertThat(new Auditor(rules).met(rows, 0, 3)).isZero();
  }

  @Test
  void whereNoPassMarkIsNamedEveryRowIsAPass() {
    var course = new Subject("C", 5, Integer.MIN_VALUE, 1, Integer.MAX_VALUE, 1);
    var rule = group(0);
    var rules =
        new AuditRules(
            List.of(new Rule(rule, 5, false, true)), degree(List.of(rule)), List.of(course));
    for (int grade : new int[] {0, 40_00, Transcripts.NO_GRADE}) {
      int[] rows = {Transcripts.row(0, grade)};
      assertThat(new Auditor(rules).met(rows, 0, 1)).as("grade %d", grade).isOne();
      assertThat(new Interpreter(rules).met(rows, 0, 1)).as("grade %d", grade).isOne();
    }
  }

  @Test
  void aPassWithoutAGradeDoesNotReachALeastGrade() {
    var course = new Subject("C", 5, 50_00, 0, 70_00, 1);
    var rule = group(0);
    var rules =
        new AuditRules(
            List.of(new Rule(rule, 5, false, true)), degree(List.of(rule)), List.of(course));
    int[] without = {Transcripts.row(0, Transcripts.NO_GRADE)};
    int[] with = {Transcripts.row(0, 70_00)};
    assertThat(new Auditor(rules).met(without, 0, 1)).isZero();
    assertThat(new Auditor(rules).met(with, 0, 1)).isOne();
  }

  private static int[] rows(Random random, int courses) {
    int[] rows = new int[random.nextInt(12)];
    for (int i = 0; i < rows.length; i++) {
      int grade = random.nextInt(6) == 0 ? Transcripts.NO_GRADE : random.nextInt(100_00);
      rows[i] = Transcripts.row(random.nextInt(courses), grade);
    }
    return rows;
  }

  private static Transcripts transcripts(Random random, int courses, int number) {
    int[] all = new int[12 * number];
    int[] ends = new int[number];
    int size = 0;
    for (int t = 0; t < number; t++) {
      int[] rows = rows(random, courses);
      System.arraycopy(rows, 0, all, size, rows.length);
      size += rows.length;
      ends[t] = size;
    }
    return new Transcripts(all, ends);
  }

  private static AuditRules rules(Random random) {
    return rules(random, false);
  }

  /** Two of three rules have a maximum, a second minimum, or limits on courses of two sorts. */
  private static Bounds bounds(Random random, int need, boolean byCourses) {
    if (random.nextInt(3) == 0) {
      return Bounds.NONE;
    }
    long open = Long.MAX_VALUE;
    long units = random.nextInt(2) == 0 ? open : random.nextInt(4) + (byCourses ? 4L * need : need);
    long courses = random.nextInt(2) == 0 ? open : byCourses ? need : 1 + random.nextInt(3);
    var own =
        new Bounds.Room(
            byCourses ? random.nextInt(2) * 4L : need,
            units,
            byCourses ? need : random.nextInt(3),
            courses);
    var parts = new ArrayList<Bounds.Part>();
    for (int bit = 0; bit < 2; bit++) {
      if (random.nextInt(2) == 0) {
        boolean least = random.nextInt(3) == 0;
        var room =
            least
                ? new Bounds.Room(random.nextInt(4), open, random.nextInt(2), open)
                : new Bounds.Room(0, 2 + random.nextInt(6), 0, 1 + random.nextInt(3));
        parts.add(new Bounds.Part(bit, room));
      }
    }
    return new Bounds(own, parts);
  }

  private static AuditRules rules(Random random, boolean bounded) {
    int number = 2 + random.nextInt(4);
    var rules = new ArrayList<Rule>();
    var groups = new ArrayList<Requirement>();
    for (int r = 0; r < number; r++) {
      boolean byCourses = random.nextInt(3) == 0;
      int need = byCourses ? 1 + random.nextInt(2) : 2 + random.nextInt(9);
      groups.add(group(r, byCourses ? Credits.ZERO : Credits.of(need)));
      boolean once = random.nextInt(5) > 0;
      Bounds bounds = bounded ? bounds(random, need, byCourses) : Bounds.NONE;
      rules.add(new Rule(groups.getLast(), need, byCourses, once, bounds));
    }
    // Sometimes a rule or two that everything can serve, as free electives are.
    long free = random.nextInt(2) == 0 ? 1L << random.nextInt(number) : 0;
    free |= random.nextInt(6) == 0 ? 1L << random.nextInt(number) : 0;
    var courses = new ArrayList<Subject>();
    for (int c = 0; c < 15; c++) {
      long mask = free | random.nextInt(1 << number) | (random.nextBoolean() ? 1 : 0);
      long good = random.nextInt(4) == 0 ? mask | 1L << random.nextInt(number) : mask;
      int grade = good == mask ? Integer.MAX_VALUE : 70_00;
      int passMark = random.nextInt(5) == 0 ? Integer.MIN_VALUE : 50_00;
      int units = 2 + random.nextInt(4);
      long parts = bounded ? random.nextInt(4) : 0;
      parts |= bounded && random.nextInt(8) == 0 ? Bounds.IN_PART : 0;
      courses.add(new Subject("C" + c, units, passMark, mask, grade, good, parts));
    }
    return new AuditRules(rules, degree(tree(random, groups)), courses);
  }

  /** The first rules are needed; the last two are sometimes a choice. */
  private static List<Requirement> tree(Random random, List<Requirement> groups) {
    if (groups.size() < 3 || random.nextBoolean()) {
      return groups;
    }
    var parts = new ArrayList<>(groups.subList(0, groups.size() - 2));
    var last = groups.subList(groups.size() - 2, groups.size());
    parts.add(new Requirement.AtLeast("any", Text.of("any"), 1, last));
    return parts;
  }

  private static Degree degree(List<Requirement> parts) {
    return new Degree(
        "d", Text.of("d"), "i", new Requirement.All("all", Text.of("all"), parts), List.of());
  }

  private static Group group(int id) {
    return group(id, Credits.ZERO);
  }

  private static Group group(int id, Credits least) {
    return new Group(
        "r" + id,
        Text.of("r" + id),
        Range.atLeast(least),
        Range.ANY,
        Selector.EVERYTHING,
        OptionalInt.empty(),
        Counting.ONCE,
        List.of());
  }

  @Test
  void aFileOfTranscriptsWithoutACommaIsRefusedByItsLine(@TempDir Path folder) throws IOException {
    var rules = new AuditRules(List.of(), degree(List.of()), List.of());
    Path file = folder.resolve("transcripts.csv");
    Files.writeString(file, "no table at all\n");
    assertThat(TranscriptFile.read(file, rules).objections())
        .containsExactly(Objection.of("audit.line", 1L, "no table at all"));
    Files.write(file, new byte[] {'1', ',', (byte) 0xFF, '\n'});
    assertThat(TranscriptFile.read(file, rules).objections())
        .containsExactly(Objection.of("format.no_utf8"));
  }

  @Test
  void aStudentWhoseLinesStandApartIsNotAuditedAsTwo(@TempDir Path folder) throws IOException {
    var rules = new AuditRules(List.of(), degree(List.of()), List.of());
    Path file = folder.resolve("transcripts.csv");
    Files.writeString(file, "1,A,80\n2,A,80\n1,B,80\n");
    assertThat(TranscriptFile.read(file, rules).objections())
        .containsExactly(Objection.of("audit.apart", 3L, "1"));
  }
}
