package org.dostyk.allocation.mechanism;

import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;

/** The rounds that decide: proposals are kept, the excess is refused, until nobody is. */
final class ExactRounds {
  private final State s;
  private final @Nullable Nominations nominations;
  private final Workers workers;
  private final DeferredAcceptance.Tuning tuning;
  private final Unlisted unlisted;
  private final Exchange exchange;
  private int freshFrom;
  private boolean exact;
  private boolean done;
  private boolean alone;

  ExactRounds(
      State s,
      @Nullable Nominations nominations,
      Workers workers,
      DeferredAcceptance.Tuning tuning,
      Unlisted unlisted) {
    this.s = s;
    this.nominations = nominations;
    this.workers = workers;
    this.tuning = tuning;
    this.unlisted = unlisted;
    exchange = new Exchange(s, workers.count());
  }

  /** Ends before all is decided if the lists turn out too short: see {@link State#tooFewListed}. */
  void run() {
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
  }

  private void propose(int w) {
    exchange.propose(w);
    int upTo = Math.min(s.demand.applicants(), freshFrom + tuning.chunk() * workers.count());
    int length = upTo - freshFrom;
    int from = freshFrom + (int) ((long) length * w / workers.count());
    int to = freshFrom + (int) ((long) length * (w + 1) / workers.count());
    exchange.proposeFresh(w, from, to, unlisted);
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
    freshFrom = Math.min(s.demand.applicants(), freshFrom + tuning.chunk() * workers.count());
    int waiting = exchange.closeRound(exact);
    if (s.tooFewListed) {
      done = true;
      return;
    }
    if (freshFrom < s.demand.applicants()) {
      return;
    }
    if (exact && waiting == 0) {
      int entered = nominations == null ? 0 : nominations.letIn(s, exchange.common());
      done = entered == 0;
      waiting = entered;
    }
    exact |= waiting <= tuning.quietBelow();
    alone = waiting < tuning.aloneBelow();
  }
}
