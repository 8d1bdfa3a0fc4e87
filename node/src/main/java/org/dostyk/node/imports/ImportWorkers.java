package org.dostyk.node.imports;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does long work on imports while whoever asked for it may go elsewhere: one transaction, in which
 * the import is taken, so that one process alone is at it, and a process that dies leaves nothing
 * behind but the note that it had begun. Thread-safe.
 */
@Component
class ImportWorkers {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);

  /** How many are at work in one process; each has two connections to the database. */
  private static final int AT_ONCE = 2;

  /** Milliseconds between two notes of how far the work has come. */
  private static final long NOTING = 300;

  private final ImportWorkStore store;
  private final TransactionTemplate transactions;
  private final TransactionTemplate apart;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private volatile boolean closing;

  ImportWorkers(ImportWorkStore store, PlatformTransactionManager transactions, Clock clock) {
    this.store = store;
    this.transactions = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Work on one import, in a transaction. */
  interface Work {
    /**
     * @return what whoever asked should know though the transaction stands; empty where all is well
     */
    List<Objection> run(Progress progress);
  }

  /**
   * Begins work and returns as soon as everybody can see that it has begun. Where somebody is at
   * this import already nothing is begun.
   *
   * @param rows how many there are
   * @return completes when the work has ended, however it ended
   * @throws Refused if too many are at work
   */
  CompletableFuture<Void> begin(ImportId id, ImportTask task, int rows, Work work) {
    if (!placeFound()) {
      throw new Refused(Objection.of("imports.objection.busy"));
    }
    var begun = new CompletableFuture<Void>();
    var ended = new CompletableFuture<Void>();
    Thread.ofVirtual()
        .name("import " + id)
        .start(
            () -> {
              try {
                run(id, task, rows, work, begun);
              } finally {
                places.release();
                begun.complete(null);
                ended.complete(null);
              }
            });
    begun.join();
    return ended;
  }

  private boolean placeFound() {
    try {
      return places.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run(
      ImportId id, ImportTask task, int rows, Work work, CompletableFuture<Void> begun) {
    try {
      transactions.executeWithoutResult(
          t -> {
            if (!store.takeIfFree(id)) {
              return;
            }
            apart(() -> store.begin(id, task, rows));
            begun.complete(null);
            List<Objection> remarks = work.run(new Noted(id));
            if (remarks.isEmpty()) {
              store.end(id);
            } else {
              store.end(id, remarks);
            }
          });
    } catch (Refused e) {
      apart(() -> store.end(id, e.objections()));
    } catch (RuntimeException | Error e) {
      if (closing) {
        LOG.info("{} of import {} stops with the node; nothing was written", task, id);
        return;
      }
      LOG.error("{} of import {} failed; nothing was written", task, id, e);
      apart(() -> store.end(id, List.of(Objection.of("imports.objection.failed"))));
    }
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  /** In a transaction of its own, so that others see it at once. */
  private void apart(Runnable statement) {
    apart.executeWithoutResult(t -> statement.run());
  }

  /** Notes progress where everybody can see it, a few times a second. */
  private final class Noted implements Progress {
    private final ImportId id;
    private Stage stage = Stage.COMPARING;
    private long noted;

    Noted(ImportId id) {
      this.id = id;
    }

    @Override
    public void stage(Stage stage) {
      this.stage = stage;
      note(0);
    }

    @Override
    public void rows(int done) {
      if (Math.abs(clock.millis() - noted) >= NOTING) {
        note(done);
      }
    }

    private void note(int done) {
      noted = clock.millis();
      apart(() -> store.reached(id, stage, done));
    }
  }
}
