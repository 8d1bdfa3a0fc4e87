package org.dostyk.benchmarks.pathway;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dostyk.pathway.audit.AuditRules;
import org.dostyk.pathway.audit.Auditor;
import org.dostyk.pathway.audit.Transcripts;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.studies.Studies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million transcripts of 45 rows against a degree of 22 rules. {@code bachelor} is a degree as
 * programmes are, see {@link Bachelor}; {@code entangled} has nine rules that compete for electives
 * of eight subjects in a ring, and transcripts drawn by lot that have hardly more than the rules
 * need. Operations per second are transcripts per second; the rows lie in memory as they were read,
 * 180 MB of them, and nothing is computed for a student beforehand or kept from one round to the
 * next.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class AuditSpeed {
  private static final int TRANSCRIPTS = 1_000_000;
  private static final int ROWS = 45;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Param({"bachelor", "entangled"})
  public String degree = "";

  @Param({"1", "2"})
  public int threads;

  private List<Auditor> auditors = List.of();
  private Transcripts transcripts = new Transcripts(new int[0], new int[0]);
  private final long[] met = new long[TRANSCRIPTS];
  private long audited;

  /** Of each round, transcripts in a second of the processor. */
  private final List<Double> rates = new ArrayList<>();

  @Setup
  public void begin() {
    var random = new Random(8);
    int[] rows = new int[TRANSCRIPTS * ROWS];
    int[] ends = new int[TRANSCRIPTS];
    for (int t = 0; t < TRANSCRIPTS; t++) {
      ends[t] = (t + 1) * ROWS;
    }
    boolean real = degree.equals("bachelor");
    AuditRules rules = real ? bachelor(random, rows) : entangled(random, rows);
    auditors = Stream.generate(() -> new Auditor(rules)).limit(threads).toList();
    transcripts = new Transcripts(rows, ends);
  }

  private static AuditRules bachelor(Random random, int[] rows) {
    var bachelor = new Bachelor(random);
    AuditRules rules = bachelor.rules();
    for (int at = 0; at < rows.length; at += ROWS) {
      bachelor.study(rows, at, at + ROWS);
    }
    return rules;
  }

  private static AuditRules entangled(Random random, int[] rows) {
    AuditRules rules = rules(random);
    int courses = rules.courses().size();
    for (int at = 0; at < rows.length; at += ROWS) {
      for (int i = 0; i < ROWS; i++) {
        // The named courses first, as a student takes them; one row in twelve is a failure.
        int course = i < 12 ? i : 12 + random.nextInt(courses - 12);
        int grade = random.nextInt(12) == 0 ? 40_00 : 50_00 + random.nextInt(50_00);
        rows[at + i] = Transcripts.row(course, grade);
      }
    }
    return rules;
  }

  private static AuditRules rules(Random random) {
    var courses = new ArrayList<Course>();
    for (int c = 0; c < 400; c++) {
      String subject = c < 12 ? "CORE" : "E" + random.nextInt(8);
      int level = 1 + random.nextInt(4);
      int credits = c < 12 ? 5 : 4 + random.nextInt(3);
      courses.add(Catalogue.course("C" + c, "u", credits, subject, level, "", List.of()));
    }
    var parts = new ArrayList<Requirement>();
    for (int c = 0; c < 12; c++) {
      parts.add(Catalogue.course("core" + c, List.of("C" + c)));
    }
    parts.add(Catalogue.credits("total", 180, Selector.EVERYTHING, Counting.FREELY, List.of()));
    for (int g = 0; g < 8; g++) {
      List<String> subjects = List.of("E" + g, "E" + (g + 1) % 8);
      Selector from = Catalogue.subjects(subjects, 1 + g % 2, 4);
      parts.add(Catalogue.credits("area" + g, 12, from, Counting.ONCE, List.of()));
    }
    Selector upper = Catalogue.subjects(List.of("E*"), 3, 4);
    parts.add(Catalogue.credits("upper", 15, upper, Counting.ONCE, List.of()));
    var degree = new Degree("d", Text.of("d"), "u", Catalogue.all(parts), List.of());
    var studies =
        new Studies(
            Text.of("audit"),
            List.of(Catalogue.institution("u", 0, 60)),
            courses,
            List.of(),
            Optional.empty(),
            List.of(degree),
            List.of(),
            Map.of());
    return AuditRules.of(studies, degree);
  }

  @Benchmark
  @OperationsPerInvocation(TRANSCRIPTS)
  public long[] audit() throws InterruptedException {
    var others = new ArrayList<Thread>();
    int part = TRANSCRIPTS / threads;
    for (int i = 1; i < threads; i++) {
      int at = i;
      others.add(
          Thread.ofPlatform()
              .start(() -> auditors.get(at).audit(transcripts, at * part, (at + 1) * part, met)));
    }
    long before = CPU.getCurrentThreadCpuTime();
    auditors.getFirst().audit(transcripts, 0, part, met);
    rates.add(part * 1e9 / (CPU.getCurrentThreadCpuTime() - before));
    for (Thread one : others) {
      one.join();
    }
    audited += TRANSCRIPTS;
    return met;
  }

  @TearDown
  public void end() {
    long contended = auditors.stream().mapToLong(Auditor::contended).sum();
    long searched = auditors.stream().mapToLong(Auditor::searched).sum();
    AuditRules rules = auditors.getFirst().rules();
    long whole = Arrays.stream(met).filter(rules::isMet).count();
    Collections.sort(rates);
    System.out.printf(
        "%nThe degree is met by %,d of %,d; the quick assignment was not enough in %.2f %%, an"
            + " assignment was searched in %.2f %%; a thread, in a second of the processor: %,.0f"
            + " at the median, %,.0f at best%n",
        whole,
        met.length,
        100.0 * contended / audited,
        100.0 * searched / audited,
        rates.get(rates.size() / 2),
        rates.getLast());
  }
}
