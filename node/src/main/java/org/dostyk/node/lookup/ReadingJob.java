package org.dostyk.node.lookup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.notices.Job;
import org.dostyk.node.notices.Jobs;
import org.dostyk.node.web.Findable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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
  private final Jobs jobs;

  ReadingJob(
      ObjectProvider<Findable> kinds,
      CommonIndex index,
      IndexStore store,
      TransactionTemplate transactions,
      Jobs jobs) {
    this.kinds = kinds;
    this.index = index;
    this.store = store;
    this.transactions = transactions;
    this.jobs = jobs;
  }

  /** What a new edition reads in another way is not left unread until the job's next time. */
  @EventListener(ApplicationReadyEvent.class)
  void beginUnlessRead() {
    if (kinds.stream().anyMatch(k -> !reading(k).whole())) {
      jobs.soon(name());
    }
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
    var known = new Known();
    for (Findable kind : kinds) {
      long begun = System.nanoTime();
      while (Boolean.FALSE.equals(transactions.execute(status -> isWhole(kind, known)))) {
        if (!rest(System.nanoTime() - begun)) {
          return;
        }
        begun = System.nanoTime();
      }
    }
  }

  /** By what names are found; those that were asked for longest ago are forgotten. */
  @SuppressWarnings("serial")
  private static final class Known extends LinkedHashMap<String, Set<String>> {
    private static final int MOST = 50_000;

    Known() {
      super(1_000, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
      return size() > MOST;
    }
  }

  /**
   * Leaves the machine to whoever asks for pages, for as long as it was taken from them; a million
   * records take a while.
   *
   * @return false where the node stops meanwhile; the next run goes on from here
   */
  private static boolean rest(long took) {
    try {
      Thread.sleep(Duration.ofNanos(took));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private IndexStore.Reading reading(Findable kind) {
    return store.reading(kind.heading(), EDITION).orElse(new IndexStore.Reading(null, false));
  }

  /** Reads the next part; whether nothing is left. */
  private boolean isWhole(Findable kind, Map<String, Set<String>> known) {
    IndexStore.Reading reading = reading(kind);
    if (reading.whole()) {
      return true;
    }
    List<UUID> some = kind.subjects(reading.reached(), AT_ONCE);
    index.read(kind, some, known);
    boolean whole = some.size() < AT_ONCE;
    store.note(
        kind.heading(),
        EDITION,
        new IndexStore.Reading(some.isEmpty() ? reading.reached() : some.getLast(), whole));
    return whole;
  }
}
