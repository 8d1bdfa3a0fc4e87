package org.dostyk.pathway.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dostyk.pathway.audit.Readings.Reading;

/**
 * Audits transcripts fast, a block of them at a time. One auditor belongs to one thread; {@link
 * #copy} gives others.
 *
 * <p>Most transcripts are settled by columns alone: what is within reach is met by a quick
 * assignment. The others are gathered until they make a block of their own. What cannot be met
 * together is proven, a more careful assignment tries to meet the rest, and only where it does not
 * an assignment is searched.
 */
public final class Auditor {
  private static final int MOST_LANES = 512;

  /** So many readings of a transcript are looked at together; no more than the lanes. */
  private static final int AT_ONCE = 8;

  /** Of the search in a transcript: about a tenth of a second. */
  private static final long STEPS = 1 << 20;

  private final AuditRules rules;
  private final Kinds kinds;
  private final int lanes;
  private final Block block;
  private final Block again;
  private final Serving serving;
  private final CarefulServing careful;
  private final Rivalry rivalry;
  private final DegreeTree degree;
  private final Circles circles;
  private final Contention contention;
  private final Alone alone;
  private final Readings readings;
  private final int[] open;
  private final int[] waiting;
  private final long[] reach;
  private final long[] bound;
  private int waits;
  private long contended;
  private long searched;
  private long brokenOff;

  /**
   * @throws IllegalArgumentException if the rules are too fine
   */
  public Auditor(AuditRules rules) {
    if (rules.isTooFine()) {
      throw new IllegalArgumentException("Credits too fine to be added up: " + rules.degree().id());
    }
    this.rules = rules;
    kinds = Kinds.of(rules);
    // A block of many kinds is shorter, so that it stays near the processor.
    lanes = Math.clamp((1 << 16) / kinds.size() & -16, 16, MOST_LANES);
    block = new Block(rules, kinds, lanes);
    again = new Block(rules, kinds, lanes);
    serving = new Serving(rules, kinds, lanes);
    careful = new CarefulServing(rules, kinds, lanes);
    rivalry = new Rivalry(rules, kinds, lanes);
    degree = new DegreeTree(rules.degree().rule());
    circles = new Circles(rules, kinds, again, STEPS);
    contention = new Contention(kinds, degree, circles);
    alone = new Alone(rules, kinds);
    readings = new Readings(rules);
    open = new int[lanes];
    waiting = new int[lanes];
    reach = new long[lanes];
    bound = new long[lanes];
  }

  /** Another auditor of the same rules, for another thread. */
  public Auditor copy() {
    return new Auditor(rules);
  }

  public AuditRules rules() {
    return rules;
  }

  /** In how many transcripts so far rules competed so that the quick assignment was not enough. */
  public long contended() {
    return contended;
  }

  /** In how many of these an assignment had to be searched. */
  public long searched() {
    return searched;
  }

  /**
   * In how many of these the search was broken off: what is said to be met is met, but perhaps more
   * could be. It happens where twenty rules and more are entangled with one another.
   */
  public long brokenOff() {
    return brokenOff;
  }

  /** The bits of the rules that each of some transcripts meets. */
  public void audit(Transcripts transcripts, int from, int to, long[] met) {
    for (int i = from; i < to; i += lanes) {
      first(transcripts, i, Math.min(lanes, to - i), met);
    }
    second(met);
    for (int i = from; i < to && readings.areNeeded(); i++) {
      int begin = transcripts.begin(i);
      if (!readings.isPlain(transcripts.rows(), begin, transcripts.ends()[i])) {
        List<Reading> ways = readings.of(transcripts.rows(), begin, transcripts.ends()[i]);
        met[i] = Arrays.stream(each(ways)).reduce(0, rules::better);
      }
    }
  }

  /**
   * What each of several readings of one transcript meets. Once a search was broken off, only some
   * more are looked at.
   */
  private long[] each(List<Reading> ways) {
    long before = brokenOff;
    long[] each = new long[ways.size()];
    for (int i = 0; i < each.length && brokenOff == before; i += AT_ONCE) {
      int number = Math.min(AT_ONCE, each.length - i);
      int[] ends = new int[number];
      var rows = IntStream.builder();
      for (int k = 0; k < number; k++) {
        int[] way = ways.get(i + k).rows();
        Arrays.stream(way).forEach(rows::add);
        ends[k] = way.length + (k == 0 ? 0 : ends[k - 1]);
      }
      long[] met = new long[number];
      first(new Transcripts(rows.build().toArray(), ends), 0, number, met);
      second(met);
      System.arraycopy(met, 0, each, i, number);
    }
    brokenOff = brokenOff > before || !readings.isAll() ? before + 1 : before;
    return each;
  }

  /** The reading of a transcript that is the best. */
  Reading reading(int[] rows, int from, int to) {
    if (!readings.areNeeded() || readings.isPlain(rows, from, to)) {
      return new Reading(Arrays.copyOfRange(rows, from, to), List.of());
    }
    List<Reading> ways = readings.of(rows, from, to);
    long[] each = each(ways);
    int best = 0;
    for (int i = 1; i < each.length; i++) {
      best = rules.better(each[best], each[i]) == each[best] ? best : i;
    }
    return ways.get(best);
  }

  /** The bits of the rules that a transcript meets; as {@link Interpreter#met} gives them. */
  public long met(int[] rows, int from, int to) {
    long[] met = new long[1];
    audit(new Transcripts(Arrays.copyOfRange(rows, from, to), new int[] {to - from}), 0, 1, met);
    return met[0];
  }

  /** What is within reach is met where the quick assignment meets it. */
  private void first(Transcripts transcripts, int from, int number, long[] met) {
    block.begin(transcripts, from, number);
    block.count(number);
    block.sumUp(number);
    if (alone.rules() != 0) {
      keepBounds(number);
    }
    serving.serve(block.counts(), block.reach(), block.met(), number);
    int left = 0;
    for (int t = 0; t < number; t++) {
      long within = block.reach(t);
      met[from + t] = within;
      if ((within & kinds.rivals() & ~(block.met(t) & ~alone.rules())) != 0) {
        open[left++] = t;
      }
    }
    if (waits + left > lanes) {
      second(met);
    }
    again.add(block, open, left, waits);
    for (int i = 0; i < left; i++) {
      waiting[waits] = from + open[i];
      reach[waits++] = block.reach(open[i]);
    }
  }

  /** A rule with bounds is within reach only if some courses keep them. */
  private void keepBounds(int number) {
    for (int t = 0; t < number; t++) {
      long within = block.reach(t);
      for (long left = within & alone.rules(); left != 0; left &= left - 1) {
        int r = Long.numberOfTrailingZeros(left);
        int found = alone.find(r, block, t);
        within &= found > 0 ? -1L : ~(1L << r);
        brokenOff += found < 0 ? 1 : 0;
      }
      block.want(t, within);
    }
  }

  /** Settles the transcripts that wait. */
  private void second(long[] met) {
    int number = waits;
    waits = 0;
    if (number == 0) {
      return;
    }
    contended += number;
    again.count(number);
    rivalry.look(again.counts(), number);
    for (int t = 0; t < number; t++) {
      bound[t] = bound(reach[t], t);
      again.want(t, bound[t] < 0 ? reach[t] : bound[t]);
    }
    careful.serve(again.counts(), again.reach(), again.met(), number);
    for (int t = 0; t < number; t++) {
      long wanted = again.reach(t);
      // An assignment that knows of no maximum does not say that a rule with one is met.
      long got = wanted & (again.met(t) & ~alone.rules() | ~kinds.rivals());
      met[waiting[t]] = wanted == got && bound[t] >= 0 ? got : searched(t, wanted, got);
    }
  }

  private long searched(int t, long wanted, long got) {
    searched++;
    int total = rivalry.total(t);
    circles.begin(again, t, got & kinds.rivals(), total, total - careful.leftOver(t));
    long met = contention.met(reach[t], got, wanted);
    brokenOff += circles.isBrokenOff() ? 1 : 0;
    return met;
  }

  /**
   * A set that is the best if it can be met: nothing better is within reach that is not proven
   * impossible. Negative where the degree might be met by another.
   */
  private long bound(long reach, int lane) {
    long best = rivalry.notExcluded(0, reach, lane);
    if (degree.isMet(best) || !degree.isMet(reach)) {
      return best;
    }
    long always = degree.always();
    if ((always & ~rivalry.notExcluded(always, always, lane)) != 0) {
      return best;
    }
    best = rivalry.notExcluded(always, reach, lane);
    return degree.isMet(best) ? best : -1;
  }
}
