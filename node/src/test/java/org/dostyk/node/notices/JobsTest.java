package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dostyk.node.TestClock;
import org.dostyk.node.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class JobsTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
  private final TestClock clock = new TestClock();

  @BeforeEach
  void noJobYet() {
    DATABASE.jdbc().sql("truncate notices.job").update();
  }

  @Test
  void aJobRunsAtOnceAndThenOnceInEachInterval() {
    var job = new Counting("hourly");
    Jobs jobs = jobs(job);
    jobs.runDue();
    jobs.runDue();
    assertThat(job.runs.get()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(59));
    jobs.runDue();
    assertThat(job.runs.get()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    jobs.runDue();
    assertThat(job.runs.get()).isEqualTo(2);
  }

  @Test
  void aJobGoesOnAfterTheClockWasPutBack() {
    var job = new Counting("hourly");
    Jobs jobs = jobs(job);
    clock.advance(Duration.ofDays(365));
    jobs.runDue();
    clock.set(TestClock.BEGIN);
    jobs.runDue();
    jobs.runDue();
    assertThat(job.runs.get()).isEqualTo(2);
  }

  @Test
  void whatAJobCallsForRunsToo() {
    var second = new Counting("a-second");
    var all = new Jobs[1];
    var first =
        new Counting("b-first") {
          @Override
          public void run() {
            super.run();
            all[0].soon("a-second");
          }
        };
    all[0] = jobs(second, first);
    all[0].runDue();
    assertThat(second.runs.get()).isEqualTo(2);
  }

  @Test
  void whatIsCalledForInATransactionRunsOnceThatIsCommitted() {
    var job = new Counting("hourly");
    Jobs jobs = jobs(job);
    jobs.runDue();
    DATABASE
        .transactions()
        .executeWithoutResult(
            t -> {
              jobs.soon("hourly");
              t.setRollbackOnly();
            });
    jobs.runDue();
    assertThat(job.runs.get()).isEqualTo(1);
    DATABASE.transactions().executeWithoutResult(t -> jobs.soon("hourly"));
    jobs.runDue();
    assertThat(job.runs.get()).isEqualTo(2);
  }

  @Test
  void aJobThatFailsStopsNoOther() {
    var failing =
        new Counting("a-failing") {
          @Override
          public void run() {
            super.run();
            throw new IllegalStateException("broken");
          }
        };
    var other = new Counting("b-other");
    Jobs jobs = jobs(failing, other);
    assertThatThrownBy(jobs::runDue).hasMessage("broken");
    assertThat(other.runs.get()).isEqualTo(1);
    jobs.runDue();
    assertThat(failing.runs.get()).as("tried again at its next time").isEqualTo(1);
  }

  @Test
  void runsBeginByThemselvesOnceTheNodeIsReadyAndEndWithIt() throws InterruptedException {
    var ran = new CountDownLatch(1);
    var job =
        new Counting("hourly") {
          @Override
          public void run() {
            super.run();
            ran.countDown();
          }
        };
    Jobs jobs = new Jobs(provider(job), DATABASE.dataSource(), Clock.systemUTC(), "n", true);
    jobs.start();
    assertThat(ran.await(1, TimeUnit.MINUTES)).isTrue();
    jobs.destroy();
    for (Thread thread : schedulers()) {
      thread.join(Duration.ofMinutes(1));
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void twoProcessesShareOneRun() throws InterruptedException {
    var ran = new CountDownLatch(1);
    var job =
        new Counting("hourly") {
          @Override
          public void run() {
            super.run();
            ran.countDown();
          }
        };
    Jobs one = new Jobs(provider(job), DATABASE.dataSource(), Clock.systemUTC(), "one", true);
    Jobs two = new Jobs(provider(job), DATABASE.dataSource(), Clock.systemUTC(), "two", true);
    one.start();
    two.start();
    assertThat(ran.await(1, TimeUnit.MINUTES)).isTrue();
    one.destroy();
    two.destroy();
    assertThat(job.runs.get()).isEqualTo(1);
    assertThat(DATABASE.jdbc().sql("select count(*) from notices.job").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void aNodeThatEndsBeforeItBeganStopsCleanly() {
    Jobs jobs = new Jobs(provider(), DATABASE.dataSource(), clock, "n", true);
    jobs.destroy();
    jobs.start();
    assertThat(schedulers()).isEmpty();
  }

  private static List<Thread> schedulers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("db-scheduler"))
        .toList();
  }

  private Jobs jobs(Job... all) {
    return new Jobs(provider(all), DATABASE.dataSource(), clock, "test", false);
  }

  private static org.springframework.beans.factory.ObjectProvider<Job> provider(Job... jobs) {
    var beans = new StaticListableBeanFactory();
    for (Job job : jobs) {
      beans.addBean(job.name(), job);
    }
    return beans.getBeanProvider(Job.class);
  }

  private static class Counting implements Job {
    final AtomicInteger runs = new AtomicInteger();
    private final String name;

    Counting(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration every() {
      return Duration.ofHours(1);
    }

    @Override
    public void run() {
      runs.incrementAndGet();
    }
  }
}
