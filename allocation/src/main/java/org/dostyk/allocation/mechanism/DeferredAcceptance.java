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
  private final Exchange exchange;
  private final State s;
  private final @Nullable Nominations nominations;
  private final Tuning tuning;
  private int freshFrom;
  private boolean exact;
  private boolean done;
  private boolean alone;

  /**
   * @param roughFrom from how many applicants on rough rounds come first
   * @param chunk how many applicants propose anew in one round, per worker
   * @param quietBelow how many may still wait when everything begins to be settled in every round
   * @param aloneBelow how many may wait for one worker to serve them alone
   */
  record Tuning(int roughFrom, int chunk, int quietBelow, int aloneBelow) {
    static Tuning of(Demand demand) {
      int n = demand.applicants();
      return new Tuning(ROUGH_FROM, Math.max(1 << 12, n / 64), n / 40, ALONE_BELOW);
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
    exchange = new Exchange(s, workers);
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
    return new DeferredAcceptance(demand, tree, nominations, workers, Tuning.of(demand)).run();
  }

  short[] run() {
    if (nominations != null) {
      nominations.begin(s);
    }
    if (tuning.roughFrom <= demand.applicants()) {
      rough();
    }
    var proposed = new CyclicBarrier(workers.count());
    var received = new CyclicBarrier(workers.count(), this::closeRound);
    workers.run(
        w -> {
          while (!done) {
            propose(w);
            proposed.await();
            exchange.receive(w, exact);
            received.await();
          }
        });
    return s.wish;
  }

  private void rough() {
    var rounds = new RoughRounds(s, workers.count());
    var course = new RoughCourse(demand.applicants());
    RoughCutOffs cutOffs = rounds.cutOffs();
    var counted =
        new CyclicBarrier(workers.count(), () -> course.count(Arrays.stream(rounds.moved).sum()));
    var decided = new CyclicBarrier(workers.count(), cutOffs::raiseQuotas);
    var raised = new CyclicBarrier(workers.count());
    workers.run(
        w -> {
          for (int step = 0; !course.isOver(); step++) {
            rounds.walk(w, step);
            counted.await();
            cutOffs.raisePlaces(w);
            decided.await();
            cutOffs.raiseBars(w);
            raised.await();
          }
        });
    rounds.handOver();
  }

  private void propose(int w) {
    exchange.propose(w);
    int upTo = Math.min(demand.applicants(), freshFrom + tuning.chunk * workers.count());
    int length = upTo - freshFrom;
    int from = freshFrom + (int) ((long) length * w / workers.count());
    int to = freshFrom + (int) ((long) length * (w + 1) / workers.count());
    exchange.proposeFresh(w, from, to);
  }

  /** Between two rounds; few who wait are served here, without the others being woken. */
  private void closeRound() {
    decide();
    while (!done && alone) {
      for (int w = 0; w < workers.count(); w++) {
        exchange.propose(w);
      }
      for (int w = 0; w < workers.count(); w++) {
        exchange.receive(w, exact);
      }
      decide();
    }
  }

  private void decide() {
    freshFrom = Math.min(demand.applicants(), freshFrom + tuning.chunk * workers.count());
    int waiting = exchange.closeRound(exact);
    if (freshFrom < demand.applicants()) {
      return;
    }
    if (exact && waiting == 0) {
      int entered = nominations == null ? 0 : nominations.letIn(s, exchange.common());
      done = entered == 0;
      waiting = entered;
    }
    exact |= waiting <= tuning.quietBelow;
    alone = waiting < tuning.aloneBelow;
  }
}
