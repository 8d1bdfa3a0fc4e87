package org.dostyk.node.parity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
      TreeSet<String> labelled,
      Agreement whole) {
    /** What is found, by the terms of the whole agreement; looked for once, whoever asks. */
    List<Divergence> divergences() {
      return FOUND.computeIfAbsent(this, p -> found(p.a, p.textA, p.b, p.textB));
    }

    /** What is found if the second wording stands first. */
    List<Divergence> back() {
      return found(b, textB, a, textA);
    }

    private List<Divergence> found(Language one, String first, Language other, String second) {
      var wordings = new LinkedHashMap<Language, String>();
      wordings.put(one, first);
      wordings.put(other, second);
      return one == other
          ? Parity.between(one, first, other, second)
          : Parity.of(wordings, whole.terms(one, other));
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

  /** The clauses of an agreement, each in the two languages in which it is given. */
  static final class Agreement {
    private final List<Map<Language, String>> clauses = new ArrayList<>();

    private final Map<List<Language>, List<PartyName>> terms = new ConcurrentHashMap<>();

    /**
     * The terms of its clauses as they stand in two languages, the first compared with the other.
     */
    List<PartyName> terms(Language one, Language other) {
      return terms.computeIfAbsent(List.of(one, other), both -> Parity.terms(in(one, other), one));
    }

    private List<Map<Language, String>> in(Language one, Language other) {
      return clauses.stream()
          .map(
              clause -> {
                var both = new EnumMap<>(clause);
                both.keySet().retainAll(List.of(one, other));
                return (Map<Language, String>) both;
              })
          .toList();
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
      var agreements = new HashMap<String, Agreement>();
      return new ClausePairs(lines.lines().skip(1).map(line -> pair(line, agreements)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair pair(String line, Map<String, Agreement> agreements) {
    String[] cells = line.split("\t", -1);
    var labelled = new TreeSet<String>();
    Arrays.stream(cells[6].split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .forEach(labelled::add);
    Language a = Language.of(cells[2]).orElseThrow();
    Language b = Language.of(cells[4]).orElseThrow();
    var whole = agreements.computeIfAbsent(cells[0], name -> new Agreement());
    whole.clauses.add(new EnumMap<>(Map.of(a, cells[3], b, cells[5])));
    return new Pair(cells[0], cells[1], a, cells[3], b, cells[5], labelled, whole);
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
