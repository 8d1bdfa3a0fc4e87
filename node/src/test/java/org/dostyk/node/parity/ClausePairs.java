package org.dostyk.node.parity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dostyk.node.values.Language;

/** The labelled clause pairs of one half, and how the checks do on them. */
record ClausePairs(List<Pair> pairs) {
  private static final Map<Pair, List<Divergence>> FOUND = new ConcurrentHashMap<>();

  record Pair(
      String agreement,
      String clause,
      Language a,
      String textA,
      Language b,
      String textB,
      TreeSet<String> labelled) {
    /** What is found; looked for once, whoever asks. */
    List<Divergence> divergences() {
      return FOUND.computeIfAbsent(this, p -> Parity.between(p.a, p.textA, p.b, p.textB));
    }

    TreeSet<String> found() {
      var kinds = new TreeSet<String>();
      for (Divergence divergence : divergences()) {
        kinds.add(
            switch (divergence.kind()) {
              case EXTRA, MISSING -> divergence.inA().isEmpty() ? "extra_b" : "extra_a";
              default -> divergence.kind().word();
            });
      }
      return kinds;
    }

    String name() {
      return agreement + " " + clause;
    }
  }

  /** Labelled divergences, those of them found, and what was found besides. */
  static final class Score {
    private int labelled;
    private int found;
    private int alarms;
    private int clauses;
    private final TreeMap<String, int[]> kinds = new TreeMap<>();
    private final StringBuilder wrong = new StringBuilder();

    boolean isGoodEnough() {
      return found >= 0.95 * labelled && alarms * 20 <= clauses;
    }

    int missed() {
      return labelled - found;
    }

    int alarms() {
      return alarms;
    }

    @Override
    public String toString() {
      var told = new StringBuilder();
      told.append(
          "%d clauses: found %d of %d, false alarms %d%n"
              .formatted(clauses, found, labelled, alarms));
      kinds.forEach(
          (kind, n) ->
              told.append("  %-8s found %2d of %2d, false %d%n".formatted(kind, n[1], n[0], n[2])));
      return told.append(wrong).toString();
    }
  }

  static ClausePairs of(String half) {
    String name = "/parity/clauses-" + half + ".tsv";
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ClausePairs.class.getResourceAsStream(name), name),
                UTF_8))) {
      return new ClausePairs(lines.lines().skip(1).map(ClausePairs::pair).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair pair(String line) {
    String[] cells = line.split("\t", -1);
    var labelled = new TreeSet<String>();
    Arrays.stream(cells[6].split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .forEach(labelled::add);
    return new Pair(
        cells[0],
        cells[1],
        Language.of(cells[2]).orElseThrow(),
        cells[3],
        Language.of(cells[4]).orElseThrow(),
        cells[5],
        labelled);
  }

  Score score(Predicate<Pair> which) {
    var score = new Score();
    for (Pair pair : pairs.stream().filter(which).toList()) {
      score.clauses++;
      var found = pair.found();
      for (String kind : pair.labelled) {
        int[] counts = score.kinds.computeIfAbsent(kind, k -> new int[3]);
        counts[0]++;
        score.labelled++;
        if (found.contains(kind)) {
          counts[1]++;
          score.found++;
        } else {
          score.wrong.append("missed ").append(kind).append(": ").append(pair.name()).append('\n');
        }
      }
      for (String kind : found) {
        if (!pair.labelled.contains(kind)) {
          score.kinds.computeIfAbsent(kind, k -> new int[3])[2]++;
          score.alarms++;
          score.wrong.append("false ").append(kind).append(": ").append(pair.name()).append('\n');
        }
      }
    }
    return score;
  }

  /** Each agreement by itself. */
  Map<String, Score> byAgreement() {
    var scores = new TreeMap<String, Score>();
    for (Pair pair : pairs) {
      scores.computeIfAbsent(pair.agreement, a -> score(p -> p.agreement.equals(a)));
    }
    return scores;
  }
}
