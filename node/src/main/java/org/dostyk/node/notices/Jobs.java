package org.dostyk.node.notices;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs the {@link Job}s by the node's clock, after the first page could already be read. Several
 * processes may share one database; whichever is free takes the next run. Thread-safe.
 */
@Component
public class Jobs implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Duration LOOKING = Duration.ofSeconds(5);
  private static final Duration ROUNDING = Duration.ofSeconds(1);
  private static final int ROUNDS = 20;
  private static final int THREADS = 4;
  private static final Duration BETWEEN = Duration.ofMillis(25);
  private static final int COMING_BACK = 1_000;

  /**
   * A run whose process has not been heard of for half a minute is given to another: mail and
   * messages to other nodes must not rest because a node was killed while it sent some.
   */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

  private static final int SIGNS_MISSED = 6;

  private final ObjectProvider<Job> jobs;
  private final DataSource database;
  private final Clock clock;
  private final String process;
  private final boolean background;
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();

  /** How many runs of each are under way in this process; read and written under its own lock. */
  private final Map<String, Integer> running = new HashMap<>();

  /** Those for which somebody is about to come. */
  private final Set<String> waking = ConcurrentHashMap.newKeySet();

  private @Nullable Scheduler scheduler;
  private boolean stopped;

  /**
   * @param jobs looked up when they are first needed, for jobs themselves may ask for this
   * @param background whether runs begin by themselves; without, only {@link #runDue} begins them
   */
  Jobs(
      ObjectProvider<Job> jobs,
      DataSource database,
      Clock clock,
      @Value("${dostyk.name}") String node,
      @Value("${dostyk.jobs:true}") boolean background) {
    this.jobs = jobs;
    this.database = database;
    this.clock = clock;
    this.process = node + "-" + ProcessHandle.current().pid();
    this.background = background;
  }

  /**
   * Runs every job whose time has come, here and now, and whatever those call for; returns when
   * nothing is due. For the moment after the demonstration's clock was moved, and for tests. A job
   * whose next time lies further ahead than its interval, since the clock was put back, is due too.
   *
   * @throws RuntimeException what the first job that failed threw, after the others have run
   */
  public void runDue() {
    RuntimeException failure = null;
    boolean ran = true;
    for (int round = 0; ran && round < ROUNDS; round++) {
      ran = false;
      for (Job job : jobs) {
        if (isDue(job)) {
          ran = true;
          try {
            run(job);
          } catch (RuntimeException e) {
            failure = failure == null ? e : failure;
          } finally {
            setNext(job);
          }
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * Lets a job run at once instead of at its next time; within a transaction, once that has been
   * committed.
   *
   * @param job its name
   */
  public void soon(String job) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              wake(job);
            }
          });
    } else {
      wake(job);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (background) {
      Thread.ofVirtual().name("jobs").start(this::startScheduler);
    }
  }

  private synchronized void startScheduler() {
    if (!stopped) {
      scheduler().start();
    }
  }

  /** Begins no further run and waits a little for those under way. */
  @Override
  public synchronized void destroy() {
    stopped = true;
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  private void wake(String job) {
    if (!isLeftToRun(job) && background && waking.add(job)) {
      Thread.ofVirtual().name("jobs").start(() -> bringForward(job));
    }
  }

  /**
   * A job that is running may have looked already where there is something new, so it runs once
   * more: this comes back until that run is over.
   */
  private void bringForward(String job) {
    try {
      for (int i = 0; i < COMING_BACK; i++) {
        // Whoever calls for it from now on may come too late for this attempt, and makes another.
        waking.remove(job);
        if (broughtForward(job)) {
          return;
        }
        Thread.sleep(BETWEEN);
        if (!waking.add(job)) {
          return;
        }
      }
      waking.remove(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there is no sense in coming back. */
  private boolean broughtForward(String job) {
    try {
      scheduler().reschedule(row(job), clock.instant());
      scheduler().triggerCheckForDueExecutions();
    } catch (TaskInstanceCurrentlyExecutingException e) {
      return false;
    } catch (RuntimeException e) {
      LOG.debug("{} could not be brought forward; its next time will do", job, e);
    }
    return true;
  }

  /** Notes that a job is wanted; whether a run of it in this process sees to that. */
  private boolean isLeftToRun(String job) {
    synchronized (running) {
      wanted.add(job);
      return running.containsKey(job);
    }
  }

  /** Once more while it was called for meanwhile: it may have looked already where that is. */
  private void run(Job job) {
    String name = job.name();
    synchronized (running) {
      running.merge(name, 1, Integer::sum);
    }
    try {
      do {
        wanted.remove(name);
        job.run();
      } while (background && wanted.contains(name));
    } finally {
      boolean again;
      synchronized (running) {
        running.computeIfPresent(name, (n, runs) -> runs == 1 ? null : runs - 1);
        again = background && wanted.contains(name);
      }
      if (again) {
        wake(name);
      }
    }
  }

  private boolean isDue(Job job) {
    if (wanted.contains(job.name())) {
      return true;
    }
    Instant now = clock.instant();
    Instant farthest = now.plus(job.every()).plus(ROUNDING);
    return scheduler()
        .getScheduledExecution(row(job.name()))
        .map(ScheduledExecution::getExecutionTime)
        .map(next -> !next.isAfter(now) || next.isAfter(farthest))
        .orElse(true);
  }

  private void setNext(Job job) {
    Instant next = clock.instant().plus(job.every());
    try {
      if (!scheduler()
          .scheduleIfNotExists(new TaskInstance<>(job.name(), RecurringTask.INSTANCE), next)) {
        scheduler().reschedule(row(job.name()), next);
      }
    } catch (TaskInstanceException e) {
      LOG.debug("{} is being run elsewhere, which will set its next time", job.name(), e);
    }
  }

  private synchronized Scheduler scheduler() {
    if (scheduler == null) {
      List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
      scheduler =
          new Building(database)
              .startTasks(tasks)
              .tableName("notices.job")
              .clock(clock::instant)
              .schedulerName(new SchedulerName.Fixed(process))
              .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
              .pollUsingLockAndFetch(0.5, 1.0)
              .pollingInterval(LOOKING)
              .threads(THREADS)
              .heartbeatInterval(SIGN_OF_LIFE)
              .missedHeartbeatsLimit(SIGNS_MISSED)
              .shutdownMaxWait(Duration.ofSeconds(5))
              .build();
    }
    return scheduler;
  }

  private RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> run(job));
  }

  private static TaskInstanceId row(String job) {
    return TaskInstanceId.of(job, RecurringTask.INSTANCE);
  }

  /** Looks for due jobs by real time, since the node's clock may be put back. */
  private static final class Building extends SchedulerBuilder {
    Building(DataSource database) {
      super(database, List.of());
    }

    @Override
    protected Waiter buildWaiter() {
      return new Waiter(LOOKING);
    }
  }
}
