package org.dostyk.node.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Turns at something of which there are few: who comes while all are taken waits, the hurried
 * before the others and each of them in order. Nobody waits longer than the patience given: then
 * they go on as if it were their turn, so one who keeps a turn for long holds nobody up for long.
 *
 * <p>All methods may be called by many threads.
 */
final class Turns {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Waiter> hurried = new ArrayDeque<>();
  private final Deque<Waiter> others = new ArrayDeque<>();
  private final long patience;

  /** Negative while some have lost their patience. */
  private int free;

  /**
   * Turns that nobody has taken.
   *
   * @param turns how many may be taken at once, at least one
   * @param patience how long to wait at most
   */
  Turns(int turns, Duration patience) {
    if (turns < 1) {
      throw new IllegalArgumentException(turns + " turns");
    }
    free = turns;
    this.patience = patience.toNanos();
  }

  /**
   * Takes a turn, and waits for it as long as the patience lasts. Each is to be {@linkplain #give
   * given back} once.
   *
   * @param isHurried whether it goes before those who are not
   * @throws InterruptedException if the thread is interrupted while it waits; no turn is taken then
   */
  void take(boolean isHurried) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (free > 0) {
        free--;
        return;
      }
      var waiter = new Waiter(lock.newCondition());
      Deque<Waiter> queue = isHurried ? hurried : others;
      queue.add(waiter);
      try {
        await(waiter);
      } catch (InterruptedException e) {
        if (!queue.remove(waiter)) {
          handOn();
        }
        throw e;
      }
      if (!waiter.called) {
        queue.remove(waiter);
        free--;
      }
    } finally {
      lock.unlock();
    }
  }

  private void await(Waiter waiter) throws InterruptedException {
    long left = patience;
    while (!waiter.called && left > 0) {
      left = waiter.condition.awaitNanos(left);
    }
  }

  /** Gives back a turn that was taken. */
  void give() {
    lock.lock();
    try {
      handOn();
    } finally {
      lock.unlock();
    }
  }

  private void handOn() {
    Waiter next = free < 0 ? null : hurried.poll();
    if (next == null && free >= 0) {
      next = others.poll();
    }
    if (next == null) {
      free++;
      return;
    }
    next.called = true;
    next.condition.signal();
  }

  /** How many wait now. */
  int waiting() {
    lock.lock();
    try {
      return hurried.size() + others.size();
    } finally {
      lock.unlock();
    }
  }

  private static final class Waiter {
    private final Condition condition;
    private boolean called;

    Waiter(Condition condition) {
      this.condition = condition;
    }
  }
}
