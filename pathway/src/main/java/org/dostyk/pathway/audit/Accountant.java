package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.AuditRules.Subject;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.requirement.Requirement.Group;

/**
 * Says of one transcript which course counts where, so that what {@link Auditor} calls met is met.
 * What is left over goes to the first rule that still lacks something, and of these to one that is
 * met before others. One accountant belongs to one thread.
 */
public final class Accountant {
  private static final int NOWHERE = -1;

  /** Of the search for what counts where: some tenths of a second. */
  private static final long STEPS = 1L << 22;

  private final AuditRules rules;
  private final Auditor auditor;
  private final Kinds kinds;
  private final Block block;
  private final Circles circles;
  private final Alone alone;
  private boolean whole;

  public Accountant(AuditRules rules) {
    this.rules = rules;
    auditor = new Auditor(rules);
    kinds = Kinds.of(rules);
    block = new Block(rules, kinds, 1);
    circles = new Circles(rules, kinds, block, STEPS);
    alone = new Alone(rules, kinds);
  }

  /** A passed course, and the rule it counts for that counts once, if any. */
  private static final class Item {
    private final int course;
    private final int kind;
    private int serves = NOWHERE;

    /** Bits of the rules with bounds that compete with no other and count it. */
    private long chosen;

    Item(int course, int kind) {
      this.course = course;
      this.kind = kind;
    }
  }

  /** The account of one of many transcripts. */
  public Account account(Transcripts transcripts, int number) {
    return account(transcripts.rows(), transcripts.begin(number), transcripts.ends()[number]);
  }

  /** The account of a transcript, as rows from one number up to another. */
  public Account account(int[] rows, int from, int to) {
    Readings.Reading reading = auditor.reading(rows, from, to);
    return account(reading.rows(), reading.idle());
  }

  private Account account(int[] rows, List<Integer> idle) {
    long met = auditor.met(rows, 0, rows.length);
    int size = rules.rules().size();
    long[] has = new long[size];
    var courses = new ArrayList<List<String>>();
    for (int r = 0; r < size; r++) {
      courses.add(new ArrayList<>());
    }
    List<Item> items = assigned(rows, met);
    var bounded = new BoundedRules(rules, kinds);
    choose(items, met, bounded);
    for (Item item : items) {
      if (item.serves >= 0) {
        bounded.add(item.serves, item.kind);
        count(item, item.serves, has, courses);
      }
    }
    for (long some : new long[] {met, ~met}) {
      for (Item item : items) {
        for (int r = 0; r < size; r++) {
          boolean lacks = (some >> r & 1) == 1 && bounded.lacks(r, has[r]);
          boolean may = lacks && canServe(item, r) && rules.rules().get(r).once();
          if (item.serves == NOWHERE && may && bounded.takes(r, item.kind)) {
            item.serves = r;
            count(item, r, has, courses);
          }
        }
      }
    }
    var nowhere = new ArrayList<String>();
    idle.forEach(c -> nowhere.add(rules.courses().get(c).code()));
    for (Item item : items) {
      boolean counts = item.serves != NOWHERE;
      for (int r = 0; r < size; r++) {
        boolean free = canServe(item, r) && !rules.rules().get(r).once();
        if (free && (item.chosen >> r & 1) == 0 && bounded.takes(r, item.kind)) {
          item.chosen |= 1L << r;
        }
        if (free && (item.chosen >> r & 1) == 1) {
          count(item, r, has, courses);
          counts = true;
        }
      }
      if (!counts) {
        nowhere.add(rules.courses().get(item.course).code());
      }
    }
    var lines = new ArrayList<Account.Line>();
    for (int r = 0; r < size; r++) {
      lines.add(line(rules.rules().get(r), (met >> r & 1) == 1, has[r], courses.get(r)));
    }
    return new Account(rules.isMet(met), lines, nowhere, whole);
  }

  /** Where a rule with bounds competes with no other, what it takes is found for it alone. */
  private void choose(List<Item> items, long met, BoundedRules bounded) {
    long those = met & alone.rules() & ~kinds.rivals();
    for (; those != 0; those &= those - 1) {
      int r = Long.numberOfTrailingZeros(those);
      alone.find(r, block, 0);
      int[] left = new int[kinds.size()];
      for (int k = 0; k < left.length; k++) {
        left[k] = alone.chosen(r, k);
      }
      for (Item item : items) {
        if (left[item.kind]-- > 0) {
          item.chosen |= 1L << r;
          if (rules.rules().get(r).once()) {
            item.serves = r;
          } else {
            bounded.add(r, item.kind);
          }
        }
      }
    }
  }

  /** The passed courses, with the rules that they must serve so that some are met. */
  private List<Item> assigned(int[] rows, long met) {
    block.begin(new Transcripts(rows, new int[] {rows.length}), 0, 1);
    block.count(1);
    int total = 0;
    for (int k : kinds.serving(kinds.rivals())) {
      total += block.count(k, 0) * kinds.units(k);
    }
    circles.begin(block, 0, 0, total, 0);
    whole = circles.canBeMet(met & kinds.rivals());
    if (!whole && !circles.isBrokenOff()) {
      throw new IllegalStateException("Rules cannot be met together: " + met);
    }
    int[][] given = new int[rules.rules().size()][0];
    List<Item> items = items(rows);
    for (Item item : items) {
      item.serves = whole ? circles.serves(item.kind, met, given) : NOWHERE;
    }
    return items;
  }

  private List<Item> items(int[] rows) {
    var seen = new BitSet();
    var items = new ArrayList<Item>();
    for (int row : rows) {
      int c = row >>> 16;
      int grade = row & 0xFFFF;
      Subject course = rules.courses().get(c);
      if (grade >= course.passMark() && !seen.get(c)) {
        seen.set(c);
        boolean good = grade >= course.goodGrade() && grade != Transcripts.NO_GRADE;
        items.add(new Item(c, good ? kinds.good()[c] : kinds.plain()[c]));
      }
    }
    return items;
  }

  private boolean canServe(Item item, int r) {
    return (kinds.rules(item.kind) >> r & 1) == 1;
  }

  private void count(Item item, int r, long[] has, List<List<String>> courses) {
    Subject course = rules.courses().get(item.course);
    has[r] += rules.rules().get(r).byCourses() ? 1 : course.units();
    courses.get(r).add(course.code());
  }

  private static Account.Line line(Rule rule, boolean met, long has, List<String> courses) {
    boolean credits = rule.source() instanceof Group && !rule.byCourses() && rule.need() > 0;
    Credits need = credits ? ((Group) rule.source()).credits().min() : Credits.of(rule.need());
    Credits amount = credits ? need.times(new Credits(has, rule.need())) : Credits.of(has);
    return new Account.Line(rule.source(), met, amount, need, courses);
  }
}
