package org.dostyk.node.notices;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that the node does by the clock, such as noticing what has become late; contributed as a
 * bean. Several processes may share one database: a run is given to one of them, yet a process that
 * dies in the middle is replaced by another, so a run must bear being repeated, and being run twice
 * at once.
 */
public interface Job {

  /** A name that stays the same from release to release, such as {@code notices.mail}. */
  String name();

  /** How long after the end of one run the next begins. */
  Duration every();

  /**
   * Does what is due now. Opens its own transactions; what it throws is logged, and the job runs
   * again at its next time.
   */
  void run();

  /**
   * Does work in lots, each in a transaction of its own, until a lot is not full.
   *
   * @param most how many a lot takes at most, ≥ 1
   * @param lot does the next lot and gives how many it did, 0 to {@code most}
   */
  static void inLots(int most, TransactionTemplate transactions, IntSupplier lot) {
    int done = most;
    while (done == most) {
      Integer now = transactions.execute(t -> lot.getAsInt());
      done = now == null ? 0 : now;
    }
  }
}
