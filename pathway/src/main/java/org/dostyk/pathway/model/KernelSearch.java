package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Pace;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;
import org.dostyk.pathway.model.CpSat.Verdict;

/**
 * Makes an objective small, and proves it. The relaxation gives a bound and says which courses
 * matter; a model of these courses alone is small, and where its best plan meets the bound nothing
 * else need be looked at (E. Angelelli, R. Mansini, M. G. Speranza, Kernel search, Computers and
 * Operations Research 37, 2010).
 *
 * <pre>
 * floor := bound of the relaxation
 * for ever larger kernels:
 *   best := the best within the kernel; done where it meets the floor
 * what is better than best, and no less than floor, in the whole model: none, or the optimum
 * </pre>
 */
final class KernelSearch {
  /** How many others of each size join what the relaxation takes, step by step. */
  private static final int[] OTHERS = {0, 1, 4};

  /**
   * Up to so many variables the whole model is as quick as a part of it. Tests set it to 0, so that
   * instances small enough for trying everything take the same way as large ones.
   */
  private static final int SMALL = Integer.getInteger("dostyk.pathway.small", 350);

  private static final int MODEST_WISHES = 2;
  private static final double LARGE = 0.7;
  private static final double KERNEL_WORK = 1.0;
  private static final double EXACT_WORK = 0.1;

  /** For a wish: in the question's own kernel, and in the wish's own, the fewest courses first. */
  private static final double WISH_WORK = 0.25;

  private static final double[] OWN_WISH_WORK = {0.25, 0.4};
  private static final double OPEN_WISH_WORK = 0.6;

  /** To go up one level, and how many at most. */
  private static final double LEVEL_WORK = 1.0;

  private static final int MOST_LEVELS = 8;

  private static final double NOTHING_WORK = 0.05;

  private final CompiledStudies compiled;
  private final long end;
  private final int seed;
  private final Pace proving;
  private final List<BitSet> kernels = new ArrayList<>();
  private int solves;

  /**
   * @param end by {@link System#nanoTime}
   * @param proving how the whole model is prepared where something is known already
   */
  KernelSearch(CompiledStudies compiled, long end, int seed, Pace proving) {
    this.compiled = compiled;
    this.end = end;
    this.seed = seed;
    this.proving = proving;
  }

  int solves() {
    return solves;
  }

  /** A question without anything known about its objective. */
  Answer least(Question question) {
    return least(question, Terms.NO_FLOOR, List.of(), Levels.NONE);
  }

  /** Narrows a question by what would be good to have, now that a bound is known. */
  interface Wish {
    /**
     * @param attempt from 0; the next is more modest
     */
    Question narrowed(long floor, int attempt);
  }

  /**
   * @param least a floor that is known from elsewhere
   * @param chosen parts of the classes with which to begin
   * @param levels into which the objective falls
   */
  Answer least(Question question, long least, List<BitSet> chosen, Levels levels) {
    return least(question, least, chosen, levels, Optional.empty());
  }

  Answer least(
      Question question, long least, List<BitSet> chosen, Levels levels, Optional<Wish> wish) {
    Reduced.Rest rest = Reduced.of(question);
    if (rest.contradiction()) {
      return new Answer(Verdict.INFEASIBLE, Question.NO_HINT, 0);
    }
    var best = new Best(question, least, rest.size(), levels);
    if (rest.size() <= SMALL) {
      return best.whole(rest);
    }
    if (best.value <= best.floor) {
      return best.optimal();
    }
    for (BitSet kernel : chosen) {
      if (best.within(kernel)) {
        return best.optimal();
      }
    }
    if (!chosen.isEmpty() && best.isNone() && best.nothing(rest)) {
      return new Answer(Verdict.INFEASIBLE, Question.NO_HINT, 0);
    }
    Optional<Relaxation> relaxation =
        Relaxation.of(rest, rest.of(question.objective().merged()), left());
    if (relaxation.isPresent()) {
      best.raise(levels.lift(relaxation.get().floor()));
      BitSet middle = Kernel.of(compiled, rest, relaxation.get(), 1);
      kernels.add(middle);
      if (wish.isPresent() && best.granted(wish.get().narrowed(best.floor, 0), middle)) {
        return best.optimal();
      }
      if (!best.isNone() && chosen.isEmpty()) {
        // The hint comes from a kernel already.
        return best.whole(rest);
      }
      for (int others : OTHERS) {
        BitSet kernel = Kernel.of(compiled, rest, relaxation.get(), others);
        kernels.add(kernel);
        long wished = best.floor;
        if (wish.isEmpty() && others == 1) {
          best.exactly(question, kernel, EXACT_WORK, Pace.SWIFT);
        }
        boolean reached = best.within(kernel);
        if (wish.isPresent() && others > 0 && !reached) {
          reached = best.climb(LEVEL_WORK);
          if (!reached) {
            return best.open();
          }
        }
        if (reached) {
          int first = best.floor > wished ? 0 : 1;
          return wish.isPresent()
              ? modest(question, best, wish.get(), first, middle)
              : best.optimal();
        }
      }
    }
    return best.whole(rest);
  }

  /**
   * The floor can be reached: perhaps so that a wish is kept, too.
   *
   * @param first 0 if the first wish was for another floor
   */
  private Answer modest(Question question, Best best, Wish wish, int first, BitSet kernel) {
    for (int attempt = first; attempt <= MODEST_WISHES; attempt++) {
      var wished = new Best(question, best.floor, best.size, best.levels);
      if (wished.granted(wish.narrowed(best.floor, attempt), kernel)) {
        return wished.optimal();
      }
      solves++;
    }
    return best.optimal();
  }

  /**
   * Parts of the classes that are worth a look where the question becomes harder: the ones that a
   * solution takes, and the kernels that were looked at.
   */
  List<BitSet> kernels(long[] values) {
    var parts = new ArrayList<BitSet>();
    if (values.length > 0) {
      var taken = new BitSet();
      for (CourseClass one : compiled.courses().classes()) {
        if (compiled.courses().taken(one).at(values) > 0) {
          taken.set(one.index());
        }
      }
      parts.add(taken);
    }
    if (!kernels.isEmpty()) {
      parts.add(kernels.getLast());
    }
    return parts;
  }

  private double left() {
    return (end - System.nanoTime()) / 1e9;
  }

  /** The best so far, and how good it can be at all. */
  private final class Best {
    private final Question question;
    private long floor;
    private long value = Terms.NO_CEILING;
    private long[] values = Question.NO_HINT;
    private final int size;
    private final Levels levels;

    /** Whether in the level of the best nothing is better. */
    private boolean bestOfLevel;

    Best(Question question, long floor, int size, Levels levels) {
      this.size = size;
      this.levels = levels;
      this.question = question;
      this.floor = floor;
      if (question.isKeptBy(question.hint())) {
        values = question.hint();
        value = question.objective().at(values);
      }
    }

    /** Looks within a part of the classes; whether the floor is reached. */
    boolean within(BitSet classes) {
      if (value <= floor) {
        return true;
      }
      if (left() > 0) {
        lookAtLevel();
        Question part = Kernel.restrict(compiled, question, classes);
        Reduced.Rest rest = Reduced.of(part);
        // A part that is nearly the whole is no quicker than the whole, and proves less.
        if (SMALL == 0 || rest.size() <= LARGE * size) {
          take(CpSat.solve(part, rest, terms(KERNEL_WORK)));
        }
      }
      return value <= floor;
    }

    /** Where the floor is one level below, the best of its own level often shows itself. */
    private void lookAtLevel() {
      if (bestOfLevel || value == Terms.NO_CEILING || levels.above(floor) != levels.first(value)) {
        return;
      }
      Reduced.Rest rest = Reduced.of(levels.at(question, value));
      bestOfLevel =
          Relaxation.of(rest, rest.of(question.objective().merged()), left())
              .map(one -> one.floor() >= value)
              .orElse(false);
    }

    /** Whether the floor is reached by what keeps a wish. */
    boolean granted(Question narrowed, BitSet kernel) {
      if (exactly(narrowed, kernel, WISH_WORK, Pace.THOROUGH) == Verdict.OPTIMAL) {
        return true;
      }
      Reduced.Rest rest = Reduced.of(narrowed);
      if (rest.contradiction() || left() <= 0) {
        return false;
      }
      // The wish may need other courses than the question alone.
      Optional<Relaxation> relaxation =
          Relaxation.of(rest, rest.of(narrowed.objective().merged()), left());
      if (relaxation.isEmpty() || relaxation.get().floor() > floor) {
        return false;
      }
      var verdict = Verdict.UNKNOWN;
      for (int i = 0; i < OWN_WISH_WORK.length && verdict != Verdict.OPTIMAL; i++) {
        BitSet wished = Kernel.of(compiled, rest, relaxation.get(), i);
        kernels.add(wished);
        verdict = exactly(narrowed, wished, OWN_WISH_WORK[i], Pace.THOROUGH);
      }
      if (verdict == Verdict.UNKNOWN && left() > 0) {
        Question part = Kernel.restrict(compiled, narrowed, kernels.getLast());
        take(CpSat.solve(part, Reduced.of(part), terms(OPEN_WISH_WORK)));
      }
      return value <= floor;
    }

    /**
     * Whether there is something of the floor's own value in a part: to say yes or no to one value
     * is easier than to come down to it.
     */
    private Verdict exactly(Question asked, BitSet classes, double work, Pace pace) {
      if (value <= floor) {
        return Verdict.OPTIMAL;
      }
      if (left() <= 0 || floor <= Terms.NO_FLOOR) {
        return Verdict.UNKNOWN;
      }
      Question part = Kernel.restrict(compiled, asked, classes);
      var terms = new Terms(left(), work, seed, floor, floor, pace);
      Answer answer = CpSat.solve(part, Reduced.of(part), terms);
      take(answer);
      return answer.verdict();
    }

    /** Goes up level by level until the best is reached; whether it was. */
    boolean climb(double work) {
      if (levels == Levels.NONE || isNone() || floor <= Terms.NO_FLOOR) {
        return value <= floor;
      }
      raise(levels.lift(floor));
      for (int i = 0; i < MOST_LEVELS && value > floor && left() > 0; i++) {
        Question level = levels.at(question, floor);
        Reduced.Rest rest = Reduced.of(level);
        long end = Math.min(value, levels.above(floor));
        if (!rest.contradiction()) {
          Relaxation.of(rest, rest.of(level.objective().merged()), left())
              .ifPresent(one -> raise(Math.min(end, one.floor())));
          if (floor < end) {
            Answer answer = CpSat.solve(level, rest, new Terms(left(), work, seed, floor, end - 1));
            take(answer);
            if (answer.verdict() == Verdict.OPTIMAL) {
              raise(value);
            } else if (answer.verdict() != Verdict.INFEASIBLE) {
              return false;
            }
          }
        }
        raise(end);
      }
      return value <= floor;
    }

    boolean isNone() {
      return values.length == 0;
    }

    void raise(long bound) {
      floor = Math.max(floor, bound);
    }

    /** Whether it shows soon that there is nothing at all. */
    boolean nothing(Reduced.Rest rest) {
      if (left() <= 0) {
        return false;
      }
      Answer answer = CpSat.solve(question, rest, terms(NOTHING_WORK));
      take(answer);
      return answer.verdict() == Verdict.INFEASIBLE;
    }

    Answer whole(Reduced.Rest rest) {
      if (value <= floor || climb(Double.POSITIVE_INFINITY)) {
        return optimal();
      }
      Answer answer = new Answer(Verdict.UNKNOWN, Question.NO_HINT, floor);
      if (left() > 0) {
        answer = CpSat.solve(hinted(question), rest, terms(Double.POSITIVE_INFINITY));
        take(answer);
      }
      if (answer.verdict() == Verdict.OPTIMAL) {
        return answer;
      }
      if (answer.verdict() == Verdict.INFEASIBLE) {
        // Nothing is better than what was found in a part.
        return values.length > 0 ? optimal() : answer;
      }
      long bound = Math.max(floor, answer.bound());
      return values.length > 0
          ? new Answer(Verdict.FEASIBLE, values, bound)
          : new Answer(Verdict.UNKNOWN, Question.NO_HINT, bound);
    }

    /** What is known where the floor was not reached and the rest is left to somebody else. */
    Answer open() {
      return isNone()
          ? new Answer(Verdict.UNKNOWN, values, floor)
          : new Answer(Verdict.FEASIBLE, values, floor);
    }

    Answer optimal() {
      return new Answer(Verdict.OPTIMAL, values, value);
    }

    private Terms terms(double work) {
      long ceiling = value;
      if (value < Terms.NO_CEILING) {
        ceiling = Math.max(floor, (bestOfLevel ? levels.first(value) : value) - 1);
      }
      boolean proof = Double.isInfinite(work) && value < Terms.NO_CEILING;
      return new Terms(left(), work, seed, floor, ceiling, proof ? proving : Pace.THOROUGH);
    }

    private void take(Answer answer) {
      solves++;
      if (answer.values().length > 0) {
        long now = question.objective().at(answer.values());
        bestOfLevel &= levels.first(now) == levels.first(value);
        values = answer.values();
        value = now;
      }
    }

    private Question hinted(Question asked) {
      return values.length == 0
          ? asked
          : new Question(asked.model(), asked.low(), asked.high(), asked.objective(), values);
    }
  }
}
