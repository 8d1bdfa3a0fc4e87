package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.model.CpSat.Question;

/**
 * A question in which the courses outside a kernel are strangers: of these it is only said how much
 * of each workload is taken at each institution in each term. What one of them could count for, any
 * of them counts for. The answer is a bound, found in a fraction of the time; and it says which
 * strangers are worth being asked for their names.
 *
 * <p>A row {@code Σ a·v ≤ h} holds for every solution if what strangers add to it is taken at the
 * least that any of the same kind could add, and variables that are 0 unless a stranger is taken
 * are bounded by him.
 */
final class Strangers {
  private final Question question;
  private final Reduced.Rest rest;
  private final CompiledStudies compiled;

  /** Of each variable in the rest, its lower and upper bound. */
  private final long[] low;

  private final long[] high;

  /** Of each variable in the rest, the stranger without whom it is 0, or -1. */
  private final int[] owner;

  /** Of each variable in the rest that says that a stranger is taken, his kind, or -1. */
  private final int[] kind;

  /** The variables in the rest that say that somebody is taken. */
  private final BitSet taken = new BitSet();

  private final List<List<Integer>> byClass = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final int[] number;

  /** Of each variable, the number of a row that lets only so many of several be used, or -1. */
  private final int[] together;

  private int groups;
  private final Detail detail;
  private final int[] purposes;
  private final Question relaxed;

  /** How much is said. */
  enum Detail {
    /** Of those who are known only when they are taken: each counts for all that it could. */
    OUTLINE,

    /** Of strangers how much of each workload is taken. */
    SIZES,

    /** Of strangers how much of each workload is taken, by what it can count for. */
    PURPOSES
  }

  /**
   * @param known the class, if it is one that is known, else a negative number
   */
  private record Kind(String institution, long workload, int term, int purpose, int known) {}

  /**
   * @param rest what is left of the question
   * @param known the classes that are no strangers
   */
  Strangers(
      CompiledStudies compiled, Question question, Reduced.Rest rest, BitSet known, Detail detail) {
    this.compiled = compiled;
    this.detail = detail;
    purposes = detail == Detail.PURPOSES ? compiled.purposes() : new int[0];
    this.question = question;
    this.rest = rest;
    low = new long[rest.size()];
    high = new long[rest.size()];
    for (int v = 0; v < rest.number().length; v++) {
      if (rest.number()[v] >= 0) {
        low[rest.number()[v]] = rest.low()[v];
        high[rest.number()[v]] = rest.high()[v];
      }
    }
    owner = new int[rest.size()];
    kind = new int[rest.size()];
    Arrays.fill(owner, -1);
    Arrays.fill(kind, -1);
    meet(known);
    number = new int[kinds.size()];
    for (int k : kind) {
      if (k >= 0) {
        number[k]++;
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (LinearModel.Row row : rest.rows()) {
        moved |= owned(row);
      }
    }
    together = new int[rest.size()];
    Arrays.fill(together, -1);
    for (LinearModel.Row row : rest.rows()) {
      together(row);
    }
    relaxed = relax();
  }

  /** Of a row {@code y + z + … ≤ x}, for a stranger who is taken once, only one can be 1. */
  private void together(LinearModel.Row row) {
    int his = -1;
    int owned = 0;
    for (int i = 0; i < row.sum().size(); i++) {
      int v = row.sum().variable(i);
      boolean good =
          owner[v] >= 0
              && (his < 0 || his == owner[v])
              && row.sum().weight(i) == (kind[v] >= 0 ? -1 : 1);
      if (!good) {
        return;
      }
      his = owner[v];
      owned += kind[v] < 0 ? 1 : 0;
    }
    if (row.high() > 0 || owned < 2) {
      return;
    }
    for (int i = 0; i < row.sum().size(); i++) {
      int v = row.sum().variable(i);
      if (kind[v] < 0 && together[v] < 0) {
        together[v] = groups;
      }
    }
    groups++;
  }

  private void meet(BitSet known) {
    Map<Kind, Integer> numbers = new HashMap<>();
    for (CourseClass one : compiled.courses().classes()) {
      var his = new ArrayList<Integer>();
      byClass.add(his);
      for (int t = 0; t < compiled.timeline().size(); t++) {
        int x = compiled.courses().taken(one, t);
        int v = x < 0 ? -1 : rest.number()[x];
        if (v >= 0) {
          taken.set(v);
        }
        if (v >= 0 && (detail == Detail.OUTLINE || !known.get(one.index()))) {
          owner[v] = one.index();
          Kind alike = kind(one, t, known.get(one.index()));
          kind[v] = numbers.computeIfAbsent(alike, k -> numbers.size());
          if (kind[v] == kinds.size()) {
            kinds.add(alike);
          }
          his.add(v);
        }
      }
    }
  }

  private Kind kind(CourseClass one, int term, boolean known) {
    long workload = compiled.units().workload(one.first());
    if (known) {
      return new Kind("", workload, term, -1, one.index());
    }
    String at = one.first().remote() ? "" : one.first().institution();
    int purpose = purposes.length == 0 ? -1 : purposes[one.index()];
    return new Kind(at, workload, term, purpose, -1);
  }

  /** Of a row {@code y + … ≤ what a single stranger owns} he owns {@code y}. */
  private boolean owned(LinearModel.Row row) {
    if (row.high() > 0) {
      return false;
    }
    int his = -1;
    for (int i = 0; i < row.sum().size(); i++) {
      int v = row.sum().variable(i);
      if (low[v] < 0) {
        return false;
      }
      if (row.sum().weight(i) < 0) {
        if (owner[v] < 0 || (his >= 0 && his != owner[v])) {
          return false;
        }
        his = owner[v];
      }
    }
    boolean moved = false;
    for (int i = 0; his >= 0 && i < row.sum().size(); i++) {
      int v = row.sum().variable(i);
      if (row.sum().weight(i) > 0 && owner[v] < 0 && low[v] == 0 && !taken.get(v)) {
        owner[v] = his;
        moved = true;
      }
    }
    return moved;
  }

  private Question relax() {
    var model = new LinearModel();
    for (int v = 0; v < rest.size(); v++) {
      model.variable(owner[v] < 0 ? low[v] : 0, owner[v] < 0 ? high[v] : 0);
    }
    long[] least = new long[kinds.size()];
    long[] most = new long[kinds.size()];
    for (int v = 0; v < rest.size(); v++) {
      if (kind[v] >= 0) {
        least[kind[v]] += low[v];
        most[kind[v]] += high[v];
      }
    }
    for (int k = 0; k < most.length; k++) {
      model.variable(least[k], most[k]);
    }
    for (LinearModel.Row row : rest.rows()) {
      boolean strange = false;
      for (int i = 0; i < row.sum().size(); i++) {
        strange |= owner[row.sum().variable(i)] >= 0;
      }
      if (!strange) {
        model.row(row.low(), row.sum(), row.high(), row.rule());
      } else {
        if (row.high() != LinearModel.OPEN) {
          model.atMost(atLeast(row.sum(), 1), row.high(), row.rule());
        }
        if (row.low() != -LinearModel.OPEN) {
          model.atMost(atLeast(row.sum(), -1), -row.low(), row.rule());
        }
      }
    }
    for (int k = 0; k < most.length; k++) {
      place(model, k, most[k]);
    }
    Sum objective = atLeast(rest.of(question.objective().merged()), 1);
    return new Question(model, model.lows(), model.highs(), objective, Question.NO_HINT);
  }

  /** Strangers too are where their institution is. */
  private void place(LinearModel model, int k, long most) {
    Kind one = kinds.get(k);
    if (one.institution().isEmpty() || !compiled.timeline().ordered()) {
      return;
    }
    var room = new Sum();
    for (int j = 0; j < compiled.timeline().route().size(); j++) {
      if (compiled.timeline().route().get(j).institution().equals(one.institution())) {
        room.add(compiled.places().stay(j, one.term()), most);
      }
    }
    model.atMost(atLeast(rest.of(room), -1).add(rest.size() + k, 1), 0, Draft.NO_RULE);
  }

  /** No more than {@code sign × sum}, whoever the strangers are. */
  private Sum atLeast(Sum sum, int sign) {
    var least = new Sum().plus(sign * sum.constant());
    Map<Integer, Long> own = new HashMap<>();
    Map<Integer, Long> owned = new HashMap<>();
    Map<Integer, Long> best = new HashMap<>();
    for (int i = 0; i < sum.size(); i++) {
      int v = sum.variable(i);
      long weight = sign * sum.weight(i);
      if (owner[v] < 0) {
        least.add(v, weight);
      } else if (kind[v] >= 0) {
        own.merge(v, weight, Long::sum);
        owned.merge(owner[v], 0L, Long::sum);
      } else if (together[v] >= 0) {
        // Of all these together no more is used than is taken: the best of them stands for all.
        long before = best.getOrDefault(together[v], 0L);
        long now = Math.min(before, weight);
        best.put(together[v], now);
        owned.merge(owner[v], now - before, Long::sum);
      } else {
        owned.merge(owner[v], Math.min(0, Math.multiplyExact(weight, high[v])), Long::sum);
      }
    }
    long[] weights = new long[kinds.size()];
    int[] seen = new int[kinds.size()];
    owned.forEach(
        (stranger, weight) -> {
          for (int v : byClass.get(stranger)) {
            long all = weight + own.getOrDefault(v, 0L);
            int k = kind[v];
            weights[k] = seen[k] == 0 ? all : Math.min(weights[k], all);
            seen[k]++;
          }
        });
    for (int k = 0; k < weights.length; k++) {
      long weight = seen[k] < number[k] ? Math.min(0, weights[k]) : weights[k];
      least.add(rest.size() + k, weight);
    }
    return least;
  }

  /** The question whose answer is a bound. */
  Question relaxed() {
    return relaxed;
  }

  /** What an answer to the relaxed question means where no stranger is taken. */
  long[] values(long[] answer) {
    long[] values = rest.low().clone();
    for (int v = 0; v < values.length; v++) {
      if (rest.number()[v] >= 0) {
        values[v] = answer[rest.number()[v]];
      }
    }
    return values;
  }

  /**
   * The question where strangers are taken only where the answer takes some of their kind.
   *
   * @param settled whether everybody else is taken as in the answer, too
   * @param more of a kind of which the answer takes some, so many more than it takes are let in
   * @param likely classes that are let in before others
   */
  Question named(long[] answer, boolean settled, int more, BitSet likely) {
    long[] lowest = question.low().clone();
    long[] highest = question.high().clone();
    long[] room = new long[kinds.size()];
    for (int k = 0; k < room.length; k++) {
      long asked = answer[rest.size() + k];
      room[k] = asked == 0 ? 0 : asked + more;
    }
    for (boolean first : new boolean[] {true, false}) {
      for (CourseClass one : compiled.courses().classes()) {
        for (int t = 0; t < compiled.timeline().size(); t++) {
          int x = compiled.courses().taken(one, t);
          int v = x < 0 ? -1 : rest.number()[x];
          if (v < 0 || likely.get(one.index()) != first) {
            continue;
          }
          boolean known = kind[v] < 0 || kinds.get(kind[v]).known() >= 0;
          if (known && settled) {
            lowest[x] = answer[kind[v] < 0 ? v : rest.size() + kind[v]];
            highest[x] = lowest[x];
          } else if (!known && room[kind[v]]-- <= 0) {
            highest[x] = 0;
          }
        }
      }
    }
    return new Question(question.model(), lowest, highest, question.objective(), Question.NO_HINT);
  }

  /** Those of the kinds that the answer takes are strangers no more. */
  void introduce(long[] answer, BitSet known) {
    for (int v = 0; v < kind.length; v++) {
      if (kind[v] >= 0 && answer[rest.size() + kind[v]] > 0) {
        known.set(owner[v]);
      }
    }
  }
}
