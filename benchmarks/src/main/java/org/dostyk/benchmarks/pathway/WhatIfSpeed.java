package org.dostyk.benchmarks.pathway;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dostyk.pathway.WhatIf;
import org.dostyk.pathway.WhatIf.Change;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
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
 * Students of the first synthetic double degree who have passed most of what their plan says for
 * some terms ask what becomes of the rest if one more course is failed, if a row of the equivalence
 * table is refused, and if there is a term more. One thread; the routes are compiled before. Beside
 * the time of all: the median of each question, by the clock and of the processor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class WhatIfSpeed {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Param("15")
  public int students;

  @Param("5")
  public int limit;

  @Benchmark
  public int questions() {
    Instance instance = DoubleDegree.of(1);
    var whatIf = new WhatIf(instance.studies(), new Limits(Duration.ofSeconds(limit), 1));
    Plan plan = ((Outcome.Planned) whatIf.ask(StudentRecord.NEW, List.of()).outcome()).plan();
    String row =
        plan.counted().stream()
            .map(Plan.Counted::equivalence)
            .filter(id -> !id.isEmpty())
            .findFirst()
            .orElseThrow();
    var random = new Random(8);
    int proven = 0;
    proven += ask("a course failed", whatIf, plan, random, List.of(), true);
    proven += ask("a row refused", whatIf, plan, random, List.of(new Change.Refused(row)), false);
    proven += ask("a term more", whatIf, plan, random, List.of(new Change.MoreTerms(1)), false);
    return proven;
  }

  private int ask(
      String what, WhatIf whatIf, Plan plan, Random random, List<Change> changes, boolean failing) {
    whatIf.ask(StudentRecord.NEW, changes);
    var times = new ArrayList<Double>();
    var processor = new ArrayList<Double>();
    int proven = 0;
    int impossible = 0;
    for (int i = 0; i < students; i++) {
      StudentRecord student = CohortSpeed.onTheWay(i, plan, 2 + random.nextInt(4), random, 12);
      var asked = new ArrayList<>(changes);
      if (failing) {
        int which = random.nextInt(student.passed().size());
        asked.add(new Change.Failed(student.passed().get(which).course()));
      }
      long begun = System.nanoTime();
      long cpu = CPU.getCurrentThreadCpuTime();
      WhatIf.Answer answer = whatIf.ask(student, asked);
      times.add((System.nanoTime() - begun) / 1e9);
      processor.add((CPU.getCurrentThreadCpuTime() - cpu) / 1e9);
      boolean planned = answer.outcome() instanceof Outcome.Planned one && one.isProvenOptimal();
      proven += planned || answer.why().isPresent() ? 1 : 0;
      impossible += answer.why().isPresent() ? 1 : 0;
    }
    Collections.sort(times);
    Collections.sort(processor);
    System.out.printf(
        Locale.ROOT,
        "%n%s: median %.3f s, most %.3f s; of the processor %.3f s, %.3f s; %d of %d proven, of these %d impossible%n",
        what,
        times.get(students / 2),
        times.getLast(),
        processor.get(students / 2),
        processor.getLast(),
        proven,
        students,
        impossible);
    return proven;
  }
}
