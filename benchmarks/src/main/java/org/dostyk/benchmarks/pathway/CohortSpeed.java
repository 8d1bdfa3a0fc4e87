package org.dostyk.benchmarks.pathway;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dostyk.pathway.Cohort;
import org.dostyk.pathway.explain.Explainer;
import org.dostyk.pathway.explain.Explanation;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.StudentRecord.Passed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Students of the first synthetic double degree who follow its best plan for some terms and fail
 * one exam in twelve; each is planned anew with the last plan to stay near to. Two threads share a
 * cohort, and each takes the next student as soon as it is done with one. Beside the time of all:
 * the median of one student and of one who has a plan, and some that cannot end in time, explained
 * and repaired. What other work on the machine does not change is the processor's time, which is
 * said beside the clock's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CohortSpeed {
  private static final int THREADS = 2;

  /** How many that cannot end in time are explained and repaired. */
  private static final int EXPLAINED = 12;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Param("1000")
  public int students;

  @Param("2")
  public int limit;

  @Benchmark
  public int cohort() throws InterruptedException {
    Instance instance = DoubleDegree.of(1);
    var first = new Cohort(instance.studies(), limits());
    Plan plan = ((Outcome.Planned) first.plan(StudentRecord.NEW)).plan();
    var random = new Random(8);
    var records = new ArrayList<StudentRecord>();
    for (int i = 0; i < students; i++) {
      records.add(student(i, plan, random));
    }
    var cohort = new Cohort(instance.studies(), limits());
    cohort.compile(Set.of());
    var times = Collections.synchronizedList(new ArrayList<Double>());
    var planned = Collections.synchronizedList(new ArrayList<Double>());
    var proven = new AtomicInteger();
    var impossible = Collections.synchronizedList(new ArrayList<StudentRecord>());
    var threads = new ArrayList<Thread>();
    long begun = System.nanoTime();
    var next = new AtomicInteger();
    for (int k = 0; k < THREADS; k++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> plan(cohort, records, next, times, planned, proven, impossible)));
    }
    for (Thread one : threads) {
      one.join();
    }
    double all = (System.nanoTime() - begun) / 1e9;
    Collections.sort(times);
    Collections.sort(planned);
    System.out.printf(
        Locale.ROOT,
        "%n%d students, %d of them different: %.1f s, %.1f s of the processor; of the processor, one:"
            + " median %.3f s, most %.3f s; one with a plan: median %.3f s; %d proven, of these %d"
            + " impossible%n",
        students,
        cohort.different(),
        all,
        times.stream().mapToDouble(one -> one).sum(),
        times.get(students / 2),
        times.getLast(),
        planned.get(planned.size() / 2),
        proven.get(),
        impossible.size());
    impossible.stream()
        .limit(EXPLAINED)
        .forEach(one -> explain(new Instance(instance.studies(), one)));
    return proven.get();
  }

  private static void plan(
      Cohort cohort,
      List<StudentRecord> all,
      AtomicInteger next,
      List<Double> times,
      List<Double> planned,
      AtomicInteger proven,
      List<StudentRecord> impossible) {
    for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
      StudentRecord one = all.get(i);
      long begun = CPU.getCurrentThreadCpuTime();
      Outcome outcome = cohort.plan(one);
      double took = (CPU.getCurrentThreadCpuTime() - begun) / 1e9;
      times.add(took);
      if (outcome instanceof Outcome.Impossible) {
        impossible.add(one);
        proven.incrementAndGet();
      } else {
        planned.add(took);
        proven.addAndGet(
            outcome instanceof Outcome.Planned found && found.isProvenOptimal() ? 1 : 0);
      }
    }
  }

  private static void explain(Instance instance) {
    long begun = System.nanoTime();
    long cpu = CPU.getCurrentThreadCpuTime();
    Explanation why = Explainer.why(instance, new Limits(Duration.ofSeconds(20), 1));
    double explained = (System.nanoTime() - begun) / 1e9;
    double explaining = (CPU.getCurrentThreadCpuTime() - cpu) / 1e9;
    begun = System.nanoTime();
    cpu = CPU.getCurrentThreadCpuTime();
    var repair = Explainer.repair(instance, new Limits(Duration.ofSeconds(20), 1));
    System.out.printf(
        Locale.ROOT,
        "impossible: explained by %d rules in %.2f s (processor %.2f s)%s, repaired in %.2f s"
            + " (processor %.2f s)%s%n",
        why.conflict().size(),
        explained,
        explaining,
        why.irreducible() ? "" : " (not shown irreducible)",
        (System.nanoTime() - begun) / 1e9,
        (CPU.getCurrentThreadCpuTime() - cpu) / 1e9,
        repair.map(one -> one.cheapest() ? ", proven cheapest" : ", not proven").orElse(": none"));
  }

  private Limits limits() {
    return new Limits(Duration.ofSeconds(limit), 1);
  }

  /** After two to six terms by the plan. */
  private static StudentRecord student(int id, Plan plan, Random random) {
    return onTheWay(id, plan, 2 + random.nextInt(5), random, 12);
  }

  /**
   * @param behind how many terms
   * @param failures one exam in so many is failed; 0 for none
   */
  static StudentRecord onTheWay(int id, Plan plan, int behind, Random random, int failures) {
    List<String> terms = List.copyOf(plan.places().keySet());
    var passed = new ArrayList<Passed>();
    var left = new LinkedHashMap<String, String>();
    Map<String, String> places = new LinkedHashMap<>();
    for (int t = 0; t < behind; t++) {
      String place = plan.places().get(terms.get(t));
      if (place != null) {
        places.put(terms.get(t), place);
      }
    }
    plan.courses()
        .forEach(
            (course, term) -> {
              if (terms.indexOf(term) >= behind) {
                left.put(course, term);
              } else if (failures == 0 || random.nextInt(failures) > 0) {
                passed.add(new Passed(course, OptionalInt.of(80_00), Optional.empty()));
              }
            });
    return new StudentRecord(
        "s" + id, passed, List.of(), List.of(), Set.of(), Optional.of("t" + behind), places, left);
  }
}
