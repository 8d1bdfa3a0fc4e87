package org.dostyk.node.lookup;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.notices.Job;
import org.dostyk.node.web.Findable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads into the common index what was there before it was, or before its words were read as they
 * are now: some at a time, so that nobody waits, and from where it was left.
 */
@Component
class ReadingJob implements Job {
  /** Grows whenever words are read in another way. */
  private static final int EDITION = 1;

  private static final int AT_ONCE = 500;
  private final ObjectProvider<Findable> kinds;
  private final CommonIndex index;
  private final IndexStore store;
  private final TransactionTemplate transactions;

  ReadingJob(
      ObjectProvider<Findable> kinds,
      CommonIndex index,
      IndexStore store,
      TransactionTemplate transactions) {
    this.kinds = kinds;
    this.index = index;
    this.store = store;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "lookup.reading";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    for (Findable kind : kinds) {
      while (Boolean.FALSE.equals(transactions.execute(status -> isWhole(kind)))) {
        // The next part.
      }
    }
  }

  /** Reads the next part; whether nothing is left. */
  private boolean isWhole(Findable kind) {
    var reading =
        store.reading(kind.heading(), EDITION).orElse(new IndexStore.Reading(null, false));
    if (reading.whole()) {
      return true;
    }
    List<UUID> some = kind.subjects(reading.reached(), AT_ONCE);
    index.read(kind, some);
    boolean whole = some.size() < AT_ONCE;
    store.note(
        kind.heading(),
        EDITION,
        new IndexStore.Reading(some.isEmpty() ? reading.reached() : some.getLast(), whole));
    return whole;
  }
}
