package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Pace;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.studies.StudentRecord;

/**
 * Which courses, whatever their terms: a much smaller question, whose best answer no plan can
 * undercut. Of the terms it knows how many are spent where, and how much fits into them.
 */
final class Selection {
  private static final long NO_MAXIMUM = 1L << 40;

  private final CompiledStudies compiled;
  private final CompiledStudies whole;
  private final StudentBounds bounds;
  private final LinearModel model;
  private final CostOfCourses cost;
  private final long[] low;
  private final long[] high;
  private final int[] spent;
  private final KernelSearch search;
  private final long end;
  private long lightest = -1;

  /**
   * The best choice for so many terms.
   *
   * @param impossible whether it is proven that no courses will do
   * @param exact whether the least is proven; else it is a bound
   * @param credits the least workload
   * @param lost the least workload not recognised that goes with it
   * @param kernels parts of the classes in terms, from the chosen courses alone to more
   */
  record Chosen(
      Windows windows,
      boolean impossible,
      boolean exact,
      long credits,
      long lost,
      List<BitSet> kernels) {}

  /**
   * @param compiled with terms
   */
  Selection(CompiledStudies compiled, StudentRecord student, long end, int seed) {
    this.compiled = compiled;
    this.end = end;
    whole = compiled.withoutTerms();
    bounds = StudentBounds.of(whole, student).until(1);
    model = whole.model().copy();
    cost = CostOfCourses.in(model, bounds);
    spent = new int[compiled.timeline().route().size()];
    room();
    low = model.lows();
    high = model.highs();
    System.arraycopy(bounds.low, 0, low, 0, bounds.low.length);
    System.arraycopy(bounds.high, 0, high, 0, bounds.high.length);
    search = new KernelSearch(whole, end, seed, Pace.UNPROBED);
  }

  int solves() {
    return search.solves();
  }

  /** What is taken at an institution fits into the terms that are spent there. */
  private void room() {
    Timeline timeline = compiled.timeline();
    for (int j = 0; j < spent.length; j++) {
      spent[j] = model.variable(0, timeline.size());
    }
    var everywhere = new Sum();
    boolean limited = true;
    for (Institution one : whole.studies().institutions()) {
      Optional<Long> most = most(one);
      var taken = workload(one);
      var fits = new Sum();
      boolean visited = false;
      for (int j = 0; j < spent.length; j++) {
        if (timeline.route().get(j).institution().equals(one.id())) {
          fits.add(spent[j], most.orElse(0L));
          visited = true;
        }
      }
      limited &= !visited || most.isPresent();
      everywhere.add(fits, -1);
      if (!visited || most.isPresent()) {
        model.ordered(taken, fits, Draft.NO_RULE);
      }
    }
    if (limited) {
      model.atMost(everywhere.add(cost.credits(), 1), 0, Draft.NO_RULE);
    }
  }

  /** What is taken of an institution's courses while studying there. */
  private Sum workload(Institution at) {
    var taken = new Sum();
    for (CourseClass one : whole.courses().classes()) {
      if (one.first().institution().equals(at.id()) && !one.first().remote()) {
        taken.add(whole.courses().taken(one), whole.units().workload(one.first()));
      }
    }
    return taken;
  }

  /** The most that fits into any term at an institution; empty where there is no maximum. */
  private Optional<Long> most(Institution one) {
    long most = 0;
    for (long each : most(one, compiled.timeline().size())) {
      most = Math.max(most, each);
    }
    return most == NO_MAXIMUM ? Optional.empty() : Optional.of(most);
  }

  /** The most that fits into each of so many terms if it is spent at an institution. */
  private long[] most(Institution one, int number) {
    long[] most = new long[compiled.timeline().size()];
    for (int t = 0; t < number; t++) {
      var max = compiled.timeline().terms().get(t).load(one).credits().max();
      most[t] =
          max.map(m -> rounded(compiled.units().workload(compiled.units().workload(one, m))))
              .orElse(NO_MAXIMUM);
    }
    return most;
  }

  /** In the units of the model without terms, upwards. */
  private long rounded(Credits workload) {
    long scale = whole.units().workload(Credits.of(1));
    var fine = workload.times(scale);
    return -Math.floorDiv(-fine.numerator(), fine.denominator());
  }

  /** No plan has fewer terms than this, those behind the student among them. */
  int fewestTerms(StudentBounds terms) {
    open(terms, terms.low, terms.high);
    var all = new Sum();
    for (int n : spent) {
      all.add(n, 1);
    }
    Reduced.Rest rest = Reduced.of(new Question(model, low, high, all, Question.NO_HINT));
    if (rest.contradiction()) {
      return Integer.MAX_VALUE;
    }
    return Relaxation.of(rest, rest.of(all.merged()), (end - System.nanoTime()) / 1e9)
        .map(one -> terms.first() + (int) Math.max(0, one.floor()))
        .orElse(terms.first());
  }

  /**
   * What the relaxation says of a choice for so many terms.
   *
   * @param impossible whether it shows that no courses will do
   * @param credits no less workload will do
   * @param lost nor, with this, less that is not recognised
   * @param kernel classes among which a choice as good as that may be found
   */
  record Glance(boolean impossible, long credits, long lost, BitSet kernel) {}

  /**
   * A look at the choice for a plan of so many terms; empty where nothing was found out.
   *
   * @param known classes that are to be in the kernel
   */
  Optional<Glance> glance(int number, StudentBounds terms, Reduced.Rest inTerms, BitSet known) {
    Question question = question(number, terms, open(terms, inTerms.low(), inTerms.high()));
    Reduced.Rest rest = Reduced.of(question);
    if (rest.contradiction()) {
      return Optional.of(new Glance(true, 0, 0, known));
    }
    Sum objective = rest.of(question.objective().merged());
    double left = (end - System.nanoTime()) / 1e9;
    return Relaxation.of(rest, objective, left)
        .map(
            one -> {
              long floor = cost.lift(Math.max(0, one.floor()));
              return new Glance(
                  false,
                  inTerms(cost.credits(floor)),
                  inTerms(cost.lost(floor)),
                  Kernel.of(whole, rest, one, 1, known));
            });
  }

  private Question question(int number, StudentBounds terms, Windows windows) {
    LinearModel asked = model.copy();
    windows.before(asked);
    for (Institution one : whole.studies().institutions()) {
      windows.fit(asked, one, most(one, number));
    }
    var all = new Sum();
    for (int n : spent) {
      all.add(n, 1);
    }
    int planned = Math.max(0, number - terms.first());
    asked.row(planned, all, planned, Draft.NO_RULE);
    return new Question(asked, low, high, cost.objective(), Question.NO_HINT);
  }

  /** The best choice for a plan of so many terms. */
  Chosen in(int number, StudentBounds terms, Reduced.Rest rest) {
    Windows windows = open(terms, rest.low(), rest.high());
    lightest = -1;
    Question question = question(number, terms, windows);
    Answer answer =
        search.least(
            question,
            CpSat.Terms.NO_FLOOR,
            List.of(),
            cost,
            Optional.of((floor, attempt) -> wish(question, windows, floor, number, attempt)));
    if (answer.verdict() == Verdict.INFEASIBLE) {
      return new Chosen(windows, true, true, 0, 0, List.of());
    }
    boolean exact = answer.verdict() == Verdict.OPTIMAL;
    long bound = exact ? cost.objective().at(answer.values()) : Math.max(0, answer.bound());
    var kernels = new ArrayList<BitSet>();
    kernels.addAll(search.kernels(answer.values()));
    return new Chosen(
        windows, false, exact, inTerms(cost.credits(bound)), inTerms(cost.lost(bound)), kernels);
  }

  /** First that all terms weigh the same; then as even as what must be taken where allows. */
  private Question wish(Question question, Windows windows, long floor, int number, int attempt) {
    long planned = Math.max(1, number - windows.first());
    long average = roundedUp(-Math.floorDiv(-cost.credits(floor), planned));
    if (attempt == 0) {
      return even(question, windows, average, number);
    }
    if (attempt == 1) {
      lightest = lightest(number, windows, cost.credits(floor), cost.lost(floor));
    }
    long least = lightest > average ? lightest : average + cost.step();
    return even(question, windows, least + (attempt - 1) * cost.step(), number);
  }

  private long roundedUp(long workload) {
    return -Math.floorDiv(-workload, cost.step()) * cost.step();
  }

  /** The same where every stay gets no more than its terms can take if none weighs more. */
  private Question even(Question question, Windows windows, long most, int number) {
    LinearModel even = question.model().copy();
    for (Institution one : whole.studies().institutions()) {
      var fits = new Sum();
      for (int j = 0; j < spent.length; j++) {
        if (compiled.timeline().route().get(j).institution().equals(one.id())) {
          fits.add(spent[j], most);
        }
      }
      even.ordered(workload(one), fits, Draft.NO_RULE);
      long[] each = most(one, number);
      for (int t = 0; t < each.length; t++) {
        each[t] = Math.min(each[t], most);
      }
      windows.fit(even, one, each);
    }
    return new Question(even, low, high, question.objective(), Question.NO_HINT);
  }

  private long inTerms(long units) {
    return compiled.units().workload(whole.units().workload(units));
  }

  /** Bounds from what is possible in terms: which courses can be taken, which terms be where. */
  private Windows open(StudentBounds terms, long[] lowest, long[] highest) {
    var windows = new Windows(compiled, whole, terms.first(), highest);
    for (CourseClass one : whole.courses().classes()) {
      int x = whole.courses().taken(one, 0);
      if (x >= 0) {
        high[x] = windows.isOpen(one) ? bounds.high[x] : 0;
      }
    }
    for (int j = 0; j < spent.length; j++) {
      Stay stay = compiled.timeline().route().get(j);
      long fewest = 0;
      long most = 0;
      for (int t = terms.first(); t < compiled.timeline().size(); t++) {
        fewest += lowest[compiled.places().stay(j, t)];
        most += highest[compiled.places().stay(j, t)];
      }
      low[spent[j]] = Math.max(fewest, stay.fewest() - terms.first());
      high[spent[j]] = Math.max(low[spent[j]], Math.min(most, stay.most()));
    }
    return windows;
  }

  /**
   * No plan of these terms with the chosen cost has a lighter heaviest term: what must be taken at
   * an institution is spread over no more than the terms that can be spent there.
   */
  long lightest(int number, Chosen chosen) {
    if (lightest < 0) {
      lightest =
          lightest(
              number,
              chosen.windows(),
              whole.units().workload(compiled.units().workload(chosen.credits())),
              whole.units().workload(compiled.units().workload(chosen.lost())));
    }
    return inTerms(lightest);
  }

  private long lightest(int number, Windows windows, long credits, long lost) {
    LinearModel asked = model.copy();
    asked.row(credits, cost.credits(), credits, Draft.NO_RULE);
    asked.row(lost, cost.lost(), lost, Draft.NO_RULE);
    windows.before(asked);
    if (isDivided()) {
      return lightest(asked, windows);
    }
    var needs = new long[spent.length];
    for (int j = 0; j < spent.length; j++) {
      Institution at =
          whole.studies().institution(compiled.timeline().route().get(j).institution());
      Sum taken = workload(at);
      needs[j] = floor(new Question(asked, low, high, taken, Question.NO_HINT));
    }
    return new Division(compiled.timeline().route(), spent, low, high, needs)
        .lightest(number - windows.first())
        .map(this::roundedUp)
        .orElse(0L);
  }

  /** Whether it is settled how many terms are spent in each stay. */
  private boolean isDivided() {
    for (int n : spent) {
      if (low[n] != high[n]) {
        return false;
      }
    }
    return true;
  }

  private long lightest(LinearModel asked, Windows windows) {
    long[] terms = new long[whole.studies().institutions().size()];
    int heaviest = asked.variable(0, NO_MAXIMUM);
    for (int i = 0; i < terms.length; i++) {
      Institution one = whole.studies().institutions().get(i);
      for (int j = 0; j < spent.length; j++) {
        if (compiled.timeline().route().get(j).institution().equals(one.id())) {
          terms[i] += low[spent[j]];
        }
      }
      asked.ordered(workload(one), new Sum().add(heaviest, terms[i]), Draft.NO_RULE);
      windows.fit(asked, one, heaviest);
    }
    long[] lowest = java.util.Arrays.copyOf(low, heaviest + 1);
    long[] highest = java.util.Arrays.copyOf(high, heaviest + 1);
    highest[heaviest] = NO_MAXIMUM;
    var question = new Question(asked, lowest, highest, Sum.of(heaviest), Question.NO_HINT);
    return roundedUp(floor(question));
  }

  /** What the relaxation says of a question, at least 0. */
  private long floor(Question question) {
    Reduced.Rest rest = Reduced.of(question);
    double left = (end - System.nanoTime()) / 1e9;
    return rest.contradiction()
        ? 0
        : Relaxation.of(rest, rest.of(question.objective().merged()), left)
            .map(one -> Math.max(0, one.floor()))
            .orElse(0L);
  }
}
