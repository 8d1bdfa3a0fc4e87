package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/**
 * Rounds in which proposals are counted and not kept. Each slot counts, by rough classes of key,
 * who ever proposed to it. Whoever stands in a class below which all seats are certain to be taken
 * by better classes is certain to be refused, and goes on. Who stands in the class on the edge
 * stays: the exact rounds decide there. Once few move, all are counted anew by narrower classes
 * just above each edge, so that few are left to decide on.
 */
final class RoughRounds {
  private static final int CLASSES = RoughCutOffs.CLASSES;
  private static final int BITS = RoughCutOffs.BITS;
  private static final int BLOCK = 8192;
  private static final int AHEAD = 64;

  /** A closer look at a place shows this part of its seats, and so many at least. */
  private static final double SEEN = 0.4;

  private static final int SEEN_AT_LEAST = 8;

  /** How many applicants each worker moved in its last look, a cache line apart. */
  final long[] moved;

  final RoughCourse course;
  private final State s;
  private final int workers;
  private final RoughScale scale;
  private final RoughCutOffs cutOffs;

  /** Of each applicant, the slot and the class that the applicant stands in. */
  private final int[] at;

  /** Of each place, the class from which on all are of the highest class after a closer look. */
  private final int[] highest;

  private final int[][] leaving;
  private long sink;

  RoughRounds(State s, RoughCourse course, int workers) {
    this.s = s;
    this.course = course;
    this.workers = workers;
    scale = new RoughScale(s);
    at = new int[s.demand.applicants()];
    highest = new int[s.tree.places() + 1];
    Arrays.fill(highest, CLASSES);
    leaving = new int[workers][BLOCK];
    cutOffs = new RoughCutOffs(s.tree, scale, workers);
    moved = new long[workers * 16];
  }

  /**
   * One worker's applicants come in, an eighth of them in each of the first steps; then all look.
   */
  void walk(int worker) {
    int n = s.demand.applicants();
    int from = (int) ((long) n * worker / workers);
    int to = (int) ((long) n * (worker + 1) / workers);
    if (course.comesIn()) {
      int step = course.step();
      int first = from + (int) ((long) (to - from) * step / RoughCourse.STEPS);
      int end = from + (int) ((long) (to - from) * (step + 1) / RoughCourse.STEPS);
      move(worker, first, end);
      moved[worker * 16] = (long) to - from;
    } else if (course.isCloserLookDue()) {
      countAnew(worker, from, to);
      moved[worker * 16] = (long) to - from;
    } else {
      look(worker, from, to);
    }
  }

  private void move(int worker, int from, int to) {
    int[] count = cutOffs.counts(worker);
    for (int a = from; a < to; a++) {
      move(a, count);
    }
  }

  /** After a closer look: most stand so high that their wishes need not be looked at for it. */
  private void countAnew(int worker, int from, int to) {
    int[] count = cutOffs.counts(worker);
    Arrays.fill(count, 0);
    for (int a = from; a < to; a++) {
      int stands = at[a];
      if ((stands & (CLASSES - 1)) >= highest[stands >>> BITS]) {
        at[a] = stands | (CLASSES - 1);
        count[at[a]]++;
      } else {
        move(a, count);
      }
    }
  }

  /** One worker's applicants look whether they may stay where they stand. */
  private void look(int worker, int from, int to) {
    int[] bar = cutOffs.bar;
    int[] out = leaving[worker];
    int[] count = cutOffs.counts(worker);
    long left = 0;
    for (int block = from; block < to; block += BLOCK) {
      int end = Math.min(to, block + BLOCK);
      int n = 0;
      for (int a = block; a < end; a++) {
        int stands = at[a];
        out[n] = a;
        n += (stands & (CLASSES - 1)) < bar[stands >>> BITS] ? 1 : 0;
      }
      left += n;
      for (int part = 0; part < n; part += AHEAD) {
        int upTo = Math.min(n, part + AHEAD);
        readAhead(out, part, upTo);
        for (int i = part; i < upTo; i++) {
          s.wish[out[i]]++;
          move(out[i], count);
        }
      }
    }
    moved[worker * 16] = left;
  }

  /** These loads do not wait for one another, as those of the moves would. */
  private void readAhead(int[] applicants, int from, int to) {
    long[] wishes = s.demand.wishes();
    int[] start = s.demand.start();
    long sum = 0;
    for (int i = from; i < to; i++) {
      int a = applicants[i];
      sum += wishes[Math.min(wishes.length - 1, start[a] + s.wish[a])];
    }
    if (sum == 1) {
      sink = sum;
    }
  }

  private void move(int a, int[] count) {
    long[] wishes = s.demand.wishes();
    int start = s.demand.start()[a];
    int end = s.demand.start()[a + 1];
    long[] refused = cutOffs.refused;
    int slotShift = cutOffs.slotShift();
    long lot = Wish.lot(a);
    for (int i = start + s.wish[a]; i < end; i++) {
      long wish = wishes[i];
      long key = Wish.keyWithLot(wish, lot);
      int slot = (int) (wish >>> slotShift);
      if (key > refused[slot]) {
        int stands = slot << BITS | scale.rank(slot >>> cutOffs.placeShift(), key);
        count[stands]++;
        s.wish[a] = (short) (i - start);
        at[a] = stands;
        return;
      }
    }
    s.wish[a] = (short) (end - start);
    at[a] = cutOffs.nobodysSlot() << BITS;
  }

  /** The cut-offs that follow from all that was counted so far: three parts, in this order. */
  RoughCutOffs cutOffs() {
    return cutOffs;
  }

  /** Between two walks. */
  void lookCloserIfDue() {
    if (course.isCloserLookDue()) {
      int[] bits = closer(course.nextBits());
      for (int p = 0; p < s.tree.places(); p++) {
        int narrower = Math.min(bits[p], scale.shift[p]);
        highest[p] = cutOffs.edge(p) + Math.max(1, CLASSES >> narrower);
      }
      scale.lookCloser(cutOffs.path, bits);
    }
  }

  /** For places alone, as much closer as shows a fair part of their seats. */
  private int[] closer(int most) {
    QuotaTree tree = s.tree;
    int[] bits = new int[tree.nodes()];
    Arrays.fill(bits, most);
    for (int p = 0; p < tree.places(); p++) {
      if (tree.parent()[p] < 0) {
        int seen = (int) (tree.quota()[p] * SEEN) + SEEN_AT_LEAST;
        int classes = cutOffs.reach(p, cutOffs.fromAbove(p), seen) - cutOffs.edge(p);
        while (bits[p] > 0 && classes << bits[p] > CLASSES) {
          bits[p]--;
        }
      }
    }
    return bits;
  }

  /** What is certain so far becomes the cut-offs that the exact rounds begin with. */
  Unlisted handOver() {
    return new RoughHandOver(s, scale, cutOffs).run(at);
  }

  /** Nobody asks for it; but what it could tell has to be read. */
  long sink() {
    return sink;
  }
}
