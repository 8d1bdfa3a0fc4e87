package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.dostyk.pathway.model.CpSat.Answer;
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
  private static final double[] WISH_WORK = {0.25, 0.25, 1.0};
  private static final double NOTHING_WORK = 0.05;

  private final CompiledStudies compiled;
  private final long end;
  private final int seed;
  private final List<BitSet> kernels = new ArrayList<>();
  private int solves;

  /**
   * @param end by {@link System#nanoTime}
   */
  KernelSearch(CompiledStudies compiled, long end, int seed) {
    this.compiled = compiled;
    this.end = end;
    this.seed = seed;
  }

  int solves() {
    return solves;
  }

  /** A question without anything known about its objective. */
  Answer least(Question question) {
    return least(question, Terms.NO_FLOOR, List.of(), LongUnaryOperator.identity());
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
   * @param lift makes the most of a bound
   */
  Answer least(Question question, long least, List<BitSet> chosen, LongUnaryOperator lift) {
    return least(question, least, chosen, lift, Optional.empty());
  }

  Answer least(
      Question question,
      long least,
      List<BitSet> chosen,
      LongUnaryOperator lift,
      Optional<Wish> wish) {
    Reduced.Rest rest = Reduced.of(question);
    if (rest.contradiction()) {
      return new Answer(Verdict.INFEASIBLE, Question.NO_HINT, 0);
    }
    var best = new Best(question, least, rest.size());
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
      best.raise(lift.applyAsLong(relaxation.get().floor()));
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
        if (best.within(kernel)) {
          return wish.isPresent() ? modest(question, best, wish.get(), middle) : best.optimal();
        }
        if (wish.isPresent() && others > 0) {
          return best.open();
        }
      }
    }
    return best.whole(rest);
  }

  /** The floor can be reached: perhaps so that a more modest wish is kept, too. */
  private Answer modest(Question question, Best best, Wish wish, BitSet kernel) {
    for (int attempt = 1; attempt <= MODEST_WISHES; attempt++) {
      var wished = new Best(question, best.floor, best.size);
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

    Best(Question question, long floor, int size) {
      this.size = size;
      this.question = question;
      this.floor = floor;
      if (question.isKeptBy(question.hint())) {
        values = question.hint();
        value = question.objective().at(values);
      }
    }

    /** Looks within a part of the classes; whether the floor is reached. */
    boolean within(BitSet classes) {
      return within(question, classes, KERNEL_WORK);
    }

    boolean within(Question asked, BitSet classes, double work) {
      if (value <= floor) {
        return true;
      }
      if (left() > 0) {
        Question part = restrict(compiled, asked, classes);
        Reduced.Rest rest = Reduced.of(part);
        // A part that is nearly the whole is no quicker than the whole, and proves less.
        if (SMALL == 0 || rest.size() <= LARGE * size) {
          take(CpSat.solve(part, rest, terms(work)));
        }
      }
      return value <= floor;
    }

    /** Whether the floor is reached by what keeps a wish. */
    boolean granted(Question narrowed, BitSet kernel) {
      if (within(narrowed, kernel, WISH_WORK[0])) {
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
      for (int i = 1; i < WISH_WORK.length; i++) {
        BitSet wished = Kernel.of(compiled, rest, relaxation.get(), i - 1);
        kernels.add(wished);
        if (within(narrowed, wished, WISH_WORK[i])) {
          return true;
        }
      }
      return false;
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
      if (value <= floor) {
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
      return new Terms(left(), work, seed, floor, value == Terms.NO_CEILING ? value : value - 1);
    }

    private void take(Answer answer) {
      solves++;
      if (answer.values().length > 0) {
        values = answer.values();
        value = question.objective().at(values);
      }
    }

    private Question hinted(Question asked) {
      return values.length == 0
          ? asked
          : new Question(asked.model(), asked.low(), asked.high(), asked.objective(), values);
    }
  }

  /** The same question where only courses of these classes can be taken. */
  static Question restrict(CompiledStudies compiled, Question question, BitSet classes) {
    long[] high = question.high().clone();
    for (CourseClass one : compiled.courses().classes()) {
      for (int t = 0; t < compiled.timeline().size() && !classes.get(one.index()); t++) {
        int x = compiled.courses().taken(one, t);
        if (x >= 0) {
          high[x] = question.low()[x];
        }
      }
    }
    return new Question(
        question.model(), question.low(), high, question.objective(), question.hint());
  }
}
