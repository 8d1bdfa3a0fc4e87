package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.requirement.Requirement.Group;

/**
 * Says of one transcript which course counts where, so that what {@link Auditor} calls met is met.
 * What is left over goes to the first rule that still lacks something. One accountant belongs to
 * one thread.
 */
public final class Accountant {
  private final AuditRules rules;
  private final Auditor auditor;
  private final Contention contention;

  public Accountant(AuditRules rules) {
    this.rules = rules;
    auditor = new Auditor(rules);
    contention = new Contention(rules);
  }

  /** The account of one of many transcripts. */
  public Account account(Transcripts transcripts, int number) {
    return account(transcripts.rows(), transcripts.begin(number), transcripts.ends()[number]);
  }

  /** The account of a transcript, as rows from one number up to another. */
  public Account account(int[] rows, int from, int to) {
    long met = auditor.met(rows, from, to);
    int size = rules.rules().size();
    long[] has = new long[size];
    var courses = new ArrayList<List<String>>();
    for (int r = 0; r < size; r++) {
      courses.add(new ArrayList<>());
    }
    var nowhere = new ArrayList<String>();
    List<int[]> assignment = contention.assignment(rows, from, to, met);
    for (int[] one : assignment) {
      if (one[1] >= 0) {
        count(one[0], one[1], has, courses);
      }
    }
    for (int[] one : assignment) {
      long mask = contention.mask(one[2]);
      boolean counts = one[1] >= 0;
      for (int r = 0; r < size; r++) {
        Rule rule = rules.rules().get(r);
        if ((mask >> r & 1) == 1 && (!rule.once() || (one[1] < 0 && has[r] < rule.need()))) {
          if (rule.once()) {
            one[1] = r;
          }
          count(one[0], r, has, courses);
          counts = true;
        }
      }
      if (!counts) {
        nowhere.add(rules.courses().get(one[0]).code());
      }
    }
    var lines = new ArrayList<Account.Line>();
    for (int r = 0; r < size; r++) {
      lines.add(line(rules.rules().get(r), (met >> r & 1) == 1, has[r], courses.get(r)));
    }
    return new Account(rules.isMet(met), lines, nowhere);
  }

  private void count(int course, int r, long[] has, List<List<String>> courses) {
    has[r] += rules.rules().get(r).byCourses() ? 1 : rules.courses().get(course).units();
    courses.get(r).add(rules.courses().get(course).code());
  }

  private static Account.Line line(Rule rule, boolean met, long has, List<String> courses) {
    boolean credits = rule.source() instanceof Group && !rule.byCourses() && rule.need() > 0;
    Credits need = credits ? ((Group) rule.source()).credits().min() : Credits.of(rule.need());
    Credits amount = credits ? need.times(new Credits(has, rule.need())) : Credits.of(has);
    return new Account.Line(rule.source(), met, amount, need, courses);
  }
}
