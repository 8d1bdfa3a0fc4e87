package org.dostyk.benchmarks;

import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dostyk.node.agreements.Comparison;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two versions of 500 clauses in Russian, Chinese and English compared clause by clause and word by
 * word: some clauses reworded in all three languages, others moved, added and removed. Beside it
 * what is usually taken for this, java-diff-utils, which compares the clauses as lines, language by
 * language, with its marks inside of changed ones; it knows of no moved clause and of no words in
 * Chinese.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class AgreementComparison {
  private static final int CLAUSES = 500;
  private static final List<String> LANGUAGES = List.of("ru", "zh", "en");

  /** How many clauses of a hundred are reworded. */
  @Param({"10", "100"})
  private int reworded;

  private final Random random = new Random(20261120);
  private Draft before = new Draft(LANGUAGES, Map.of(), Map.of(), List.of(), Map.of());
  private Draft after = before;

  @Setup
  public void write() {
    var clauses = new ArrayList<DraftClause>();
    for (int i = 0; i < CLAUSES; i++) {
      clauses.add(new DraftClause(inEach(4), inEach(60)));
    }
    before = new Draft(LANGUAGES, inEach(8), inEach(60), clauses, Map.of());
    var changed = new ArrayList<DraftClause>();
    for (DraftClause clause : clauses) {
      changed.add(
          random.nextInt(100) < reworded
              ? new DraftClause(clause.heading(), reworded(clause.body()))
              : clause);
    }
    for (int i = 0; i < 10; i++) {
      changed.add(random.nextInt(changed.size()), changed.remove(random.nextInt(changed.size())));
      changed.remove(random.nextInt(changed.size()));
      changed.add(random.nextInt(changed.size()), new DraftClause(inEach(4), inEach(60)));
    }
    after = new Draft(LANGUAGES, inEach(8), before.preamble(), changed, Map.of());
  }

  @Benchmark
  public Comparison comparison() {
    return Comparison.of(before, after);
  }

  @Benchmark
  public List<Object> javaDiffUtils() {
    var rows = new ArrayList<Object>();
    DiffRowGenerator generator =
        DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .oldTag(f -> "~")
            .newTag(f -> "+")
            .build();
    for (String tag : LANGUAGES) {
      rows.add(generator.generateDiffRows(lines(before, tag), lines(after, tag)));
    }
    return rows;
  }

  private static List<String> lines(Draft draft, String tag) {
    return draft.clauses().stream()
        .map(c -> c.heading().getOrDefault(tag, "") + " " + c.body().getOrDefault(tag, ""))
        .toList();
  }

  private Map<String, String> reworded(Map<String, String> body) {
    var reworded = new LinkedHashMap<String, String>();
    for (String tag : LANGUAGES) {
      String text = body.getOrDefault(tag, "");
      for (int i = 0; i < 4; i++) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(12));
        text = text.substring(0, at) + words(tag, random.nextInt(3)) + text.substring(to);
      }
      reworded.put(tag, text);
    }
    return reworded;
  }

  private Map<String, String> inEach(int words) {
    var byTag = new LinkedHashMap<String, String>();
    LANGUAGES.forEach(tag -> byTag.put(tag, words(tag, words)));
    return byTag;
  }

  /** Words as often as in any text: some all the time, most now and then. */
  private String words(String tag, int count) {
    var words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int word = (int) Math.pow(2_000, random.nextDouble());
      if (tag.equals("zh")) {
        words.appendCodePoint(0x4E00 + word).append(i % 12 == 11 ? "，" : "");
        words.appendCodePoint(0x4E00 + word * 7 % 2_000);
      } else {
        words.append(i == 0 ? "" : i % 12 == 11 ? ", " : " ");
        for (int rest = word + 20; rest > 0; rest /= 5) {
          words.append((tag.equals("ru") ? "аоремитсно" : "aeoritsnlc").charAt(rest % 10));
          words.append((tag.equals("ru") ? "бвгд" : "bdfg").charAt(rest % 4));
        }
      }
    }
    return words.toString();
  }
}
