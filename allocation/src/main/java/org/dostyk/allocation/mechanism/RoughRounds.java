package org.dostyk.allocation.mechanism;

/**
 * Rounds in which proposals are counted and not kept. Each slot counts, by rough classes of key,
 * who ever proposed to it. Whoever stands in a class below which all seats are certain to be taken
 * by better classes is certain to be refused, and goes on. Who stands in the class on the edge
 * stays: the exact rounds decide there.
 */
final class RoughRounds {
  private static final int CLASSES = RoughCutOffs.CLASSES;
  private static final int BITS = 6;
  private static final int BLOCK = 8192;
  private static final int AHEAD = 64;

  /** How many applicants each worker moved in its last look, a cache line apart. */
  final long[] moved;

  private final State s;
  private final RoughScale scale;
  private final RoughCutOffs cutOffs;
  private final int[] at;
  private final int[][] counts;
  private final int[][] leaving;
  private long sink;

  RoughRounds(State s, int workers) {
    this.s = s;
    scale = new RoughScale(s);
    at = new int[s.demand.applicants()];
    counts = new int[workers][2 * s.tree.places() * CLASSES];
    leaving = new int[workers][BLOCK];
    cutOffs = new RoughCutOffs(s.tree, counts);
    moved = new long[workers * 16];
  }

  /**
   * One worker's applicants come in, an eighth of them in each of the first steps; then all look.
   */
  void walk(int worker, int step) {
    int n = s.demand.applicants();
    int from = (int) ((long) n * worker / counts.length);
    int to = (int) ((long) n * (worker + 1) / counts.length);
    if (step >= RoughCourse.STEPS) {
      look(worker, from, to);
      return;
    }
    int end = from + (int) ((long) (to - from) * (step + 1) / RoughCourse.STEPS);
    for (int a = from + (int) ((long) (to - from) * step / RoughCourse.STEPS); a < end; a++) {
      move(a, counts[worker]);
    }
    moved[worker * 16] = to - from;
  }

  /** One worker's applicants look whether they may stay where they stand. */
  private void look(int worker, int from, int to) {
    int[] bar = cutOffs.bar;
    int[] out = leaving[worker];
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
          move(out[i], counts[worker]);
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
    int[] bar = cutOffs.bar;
    for (int i = start + s.wish[a]; i < end; i++) {
      long wish = wishes[i];
      if (!Wish.isEligible(wish)) {
        continue;
      }
      int slot = cutOffs.slot(wish);
      int rank = scale.rank(slot >>> 1, Wish.key(wish, a));
      if (rank >= bar[slot]) {
        count[slot * CLASSES + rank]++;
        s.wish[a] = (short) (i - start);
        at[a] = slot << BITS | rank;
        return;
      }
    }
    s.wish[a] = (short) (end - start);
    at[a] = 2 * s.tree.places() << BITS;
  }

  /** The cut-offs that follow from all that was counted so far: three parts, in this order. */
  RoughCutOffs cutOffs() {
    return cutOffs;
  }

  /** What is certain so far becomes the cut-offs that the exact rounds begin with. */
  void handOver() {
    new RoughHandOver(s, scale, cutOffs).run();
  }

  /** Nobody asks for it; but what it could tell has to be read. */
  long sink() {
    return sink;
  }
}
