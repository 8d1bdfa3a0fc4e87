package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.dostyk.pathway.audit.Interpreter;
import org.dostyk.pathway.audit.Transcripts;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.junit.jupiter.api.Test;

class AuditOfManyRulesTest {
  private static final int SEEDS = HowMany.of("dostyk.pathway.audit.many", 60, 1000);

  @Test
  void tenRulesThatAllCompeteAreAuditedAsTheInterpreterSays() {
    long searched = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      AuditRules rules = rules(random, 10, 14, 1, 2);
      var auditor = new Auditor(rules);
      int[] rows = rows(random, 14, 10);
      assertThat(auditor.met(rows, 0, rows.length))
          .as("seed %d", seed)
          .isEqualTo(new Interpreter(rules).met(rows, 0, rows.length));
      assertThat(auditor.brokenOff()).isZero();
      searched += auditor.searched();
    }
    assertThat(searched).as("transcripts in which was searched").isGreaterThan(SEEDS / 4);
  }

  @Test
  void sixteenRulesThatAllCompeteHaveAnAssignmentForWhatIsMet() {
    for (long seed = 0; seed < SEEDS / 3; seed++) {
      var random = new Random(seed);
      AuditRules rules = rules(random, 16, 60, 5, 5);
      int[] rows = rows(random, 60, 30);
      long met = new Auditor(rules).met(rows, 0, rows.length);
      Account account = new Accountant(rules).account(rows, 0, rows.length);
      for (int r = 0; r < 16; r++) {
        Account.Line line = account.lines().get(r);
        assertThat(line.met()).as("seed %d", seed).isEqualTo((met >> r & 1) == 1);
        assertThat(line.has().compareTo(line.need()) >= 0).isEqualTo(line.met());
      }
      assertThat(account.lines().stream().flatMap(line -> line.courses().stream()))
          .as("seed %d", seed)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aSearchAmongThirtyRulesThatAllCompeteEnds() {
    var random = new Random(3);
    AuditRules rules = rules(random, 30, 200, 9, 4);
    var auditor = new Auditor(rules);
    for (int i = 0; i < 3; i++) {
      int[] rows = rows(random, 200, 80);
      assertThat(auditor.met(rows, 0, rows.length)).isPositive();
    }
    assertThat(auditor.brokenOff()).isPositive();
  }

  @Test
  void hundredsOfMarksTellCoursesApart() {
    var rule = group(0, Range.ANY, Range.atLeast(Credits.of(1)));
    var subjects = new ArrayList<Subject>();
    for (int c = 0; c < 600; c++) {
      subjects.add(new Subject("C" + c, 5, 40_00 + c, 0, 60_00 + 2 * c, 1));
    }
    var rules =
        new AuditRules(List.of(new Rule(rule, 1, true, true)), degree(List.of(rule)), subjects);
    var auditor = new Auditor(rules);
    for (int c = 0; c < 600; c++) {
      int[] good = {Transcripts.row(c, 60_00 + 2 * c)};
      int[] bad = {Transcripts.row(c, 60_00 + 2 * c - 1)};
      assertThat(auditor.met(good, 0, 1)).as("course %d", c).isOne();
      assertThat(auditor.met(bad, 0, 1)).as("course %d", c).isZero();
    }
  }

  private static AuditRules rules(Random random, int number, int courses, int least, int more) {
    var rules = new ArrayList<Rule>();
    var groups = new ArrayList<Requirement>();
    for (int r = 0; r < number; r++) {
      int need = least + random.nextInt(more);
      groups.add(group(r, Range.atLeast(Credits.of(need)), Range.ANY));
      rules.add(new Rule(groups.getLast(), need, false, true));
    }
    var subjects = new ArrayList<Subject>();
    for (int c = 0; c < courses; c++) {
      long mask = 0;
      for (int i = 0; i < 3; i++) {
        mask |= 1L << random.nextInt(number);
      }
      int units = least == 1 ? 1 + random.nextInt(2) : 3 + random.nextInt(4);
      subjects.add(new Subject("C" + c, units, 0, mask, Integer.MAX_VALUE, mask));
    }
    return new AuditRules(rules, degree(groups), subjects);
  }

  private static int[] rows(Random random, int courses, int number) {
    int[] rows = new int[number];
    for (int i = 0; i < number; i++) {
      rows[i] = Transcripts.row(random.nextInt(courses), Transcripts.NO_GRADE);
    }
    return rows;
  }

  private static Degree degree(List<Requirement> parts) {
    return new Degree(
        "d", Text.of("d"), "i", new Requirement.All("all", Text.of("all"), parts), List.of());
  }

  private static Group group(int id, Range credits, Range courses) {
    return new Group(
        "r" + id,
        Text.of("r" + id),
        credits,
        courses,
        Selector.EVERYTHING,
        OptionalInt.empty(),
        Counting.ONCE,
        List.of());
  }
}
