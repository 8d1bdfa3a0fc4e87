package org.dostyk.allocation.mechanism;

import java.util.Arrays;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;

/**
 * Applicant-proposing deferred acceptance (D. Gale and L. S. Shapley, 1962) under laminar quotas.
 *
 * <p><b>What is computed.</b> A place keeps the best of all who ever proposed to it, up to its
 * quota; a quota above keeps the best of those whom the nodes right under it keep. So each tree of
 * quotas chooses greedily in a laminar matroid, and the matching is the applicant-optimal matroid
 * kernel of T. Fleiner, "A fixed-point approach to stable matchings and some applications" (2003).
 * Where seats are reserved, the best of the group, as many as there are such seats, come before all
 * others at every node above their place; this choice is still substitutable and keeps the law of
 * aggregate demand (J. W. Hatfield and P. R. Milgrom, "Matching with contracts", 2005; soft
 * reserves: I. E. Hafalir, M. B. Yenmez and M. A. Yildirim, "Effective affirmative action in school
 * choice", 2013).
 *
 * <p><b>Why any order of steps gives the same result, exactly.</b> Let P be the set of proposals
 * made in the textbook's run. (1) Under a substitutable choice, whoever is refused from a subset of
 * P is refused from P. (2) So as long as an applicant goes on only when refused from some subset of
 * P, every proposal made lies in P, by induction over the steps. (3) When nobody is left to go on
 * and every node holds no more than it may, the proposals made are all of P, and who is held is the
 * choice from P. The rounds here rest on (1) in three ways: the rough rounds ({@link RoughRounds})
 * refuse a class of keys when the seats above it are taken whoever else may come; the first exact
 * rounds settle a place only when its list is full; the last settle everything in every round. A
 * cut-off is never above the final one, so a proposal at or below it is skipped without being made.
 * Who stands far above the edge is counted and not listed ({@link Unlisted}); should the edge come
 * so far all the same, all are listed, and the exact rounds go on from where they were.
 *
 * <p>Rounds are parallel over the applicants when they propose and over the places when those
 * decide, with a barrier between; the result does not depend on the number of workers. An instance
 * is used once, by one thread.
 */
public final class DeferredAcceptance {
  private static final int ROUGH_FROM = 50_000;
  private static final int WORKERS_FROM = 20_000;
  private static final int ALONE_BELOW = 2_000;

  private final Demand demand;
  private final Workers workers;
  private final State s;
  private final @Nullable Nominations nominations;
  private final Tuning tuning;

  /** Whether the lists of those near the edge turned out too short, for tests of just that. */
  boolean listedAnew;

  /**
   * @param roughFrom from how many applicants on rough rounds come first
   * @param course how these go
   * @param chunk how many applicants propose anew in one round, per worker
   * @param quietBelow how many may still wait when everything begins to be settled in every round
   * @param aloneBelow how many may wait for one worker to serve them alone
   */
  record Tuning(int roughFrom, RoughCourse course, int chunk, int quietBelow, int aloneBelow) {
    static Tuning of(Demand demand, QuotaTree tree) {
      int n = demand.applicants();
      RoughCourse course = RoughCourse.of(n, tree.hasReserves());
      return new Tuning(ROUGH_FROM, course, Math.max(1 << 12, n / 64), n / 40, ALONE_BELOW);
    }

    Tuning from(int applicants) {
      return new Tuning(applicants, course, chunk, quietBelow, aloneBelow);
    }
  }

  DeferredAcceptance(
      Demand demand,
      QuotaTree tree,
      @Nullable Nominations nominations,
      int workers,
      Tuning tuning) {
    this.demand = demand;
    this.workers = new Workers(workers);
    this.nominations = nominations;
    this.tuning = tuning;
    s = new State(demand, tree);
  }

  /** The matching with as many threads as there are processors. */
  public static short[] match(Demand demand, QuotaTree tree, @Nullable Nominations nominations) {
    int processors = Math.min(8, Runtime.getRuntime().availableProcessors());
    return match(demand, tree, nominations, demand.applicants() < WORKERS_FROM ? 1 : processors);
  }

  /**
   * Returns for each applicant the position of the wish that is granted, or, where none is, the
   * number of the applicant's wishes.
   *
   * @param nominations limits on how many each home may send, or null where there are none
   */
  public static short[] match(
      Demand demand, QuotaTree tree, @Nullable Nominations nominations, int workers) {
    return new DeferredAcceptance(demand, tree, nominations, workers, Tuning.of(demand, tree))
        .run();
  }

  short[] run() {
    if (nominations != null) {
      nominations.begin(s);
    }
    boolean rough = tuning.roughFrom <= demand.applicants();
    Unlisted unlisted = rough ? rough() : Unlisted.NOBODY;
    if (!rough || s.isOverfull()) {
      s.listAll();
      unlisted = Unlisted.NOBODY;
    }
    new ExactRounds(s, nominations, workers, tuning, unlisted).run();
    listedAnew = s.tooFewListed;
    if (listedAnew) {
      s.listAll();
      new ExactRounds(s, nominations, workers, tuning, Unlisted.NOBODY).run();
    }
    return s.wish;
  }

  private Unlisted rough() {
    RoughCourse course = tuning.course;
    var rounds = new RoughRounds(s, course, workers.count());
    RoughCutOffs cutOffs = rounds.cutOffs();
    var counted =
        new CyclicBarrier(workers.count(), () -> course.count(Arrays.stream(rounds.moved).sum()));
    var decided = new CyclicBarrier(workers.count(), cutOffs::raiseQuotas);
    var raised = new CyclicBarrier(workers.count(), rounds::lookCloserIfDue);
    workers.run(
        w -> {
          while (!course.isOver()) {
            rounds.walk(w);
            counted.await();
            cutOffs.raisePlaces(w);
            decided.await();
            cutOffs.raiseBars(w);
            raised.await();
          }
        });
    return rounds.handOver();
  }
}
