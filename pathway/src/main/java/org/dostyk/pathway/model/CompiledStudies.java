package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.studies.Studies;
import org.jspecify.annotations.Nullable;

/**
 * Studies as a model that every student on the route uses. Thread-safe: who plans copies the
 * bounds.
 */
public final class CompiledStudies {
  private final Draft draft;
  private final CourseVariables courses;
  private final PlaceVariables places;
  private final List<GroupRows> degrees = new ArrayList<>();
  private final Sum credits = new Sum();
  private final int heaviest;
  private final boolean seasonal;
  private @Nullable CompiledStudies withoutTerms;
  private int[] purposes = {};

  private CompiledStudies(Draft draft, List<CourseClass> classes, boolean seasonal) {
    this.draft = draft;
    this.seasonal = seasonal;
    courses = new CourseVariables(draft, classes);
    places = new PlaceVariables(draft, courses);
    var rows = new RowVariables(draft, courses);
    ConditionRows.add(draft, courses, rows);
    for (Degree degree : draft.studies().degrees()) {
      var leaves = Leaves.of(degree);
      var items = new Items(draft, courses, rows, degree, leaves);
      var groups = new GroupRows(draft, courses, degree, leaves, items);
      RuleRows.add(draft, courses, groups);
      degrees.add(groups);
    }
    SharingRows.add(draft, courses, degrees);
    for (CourseClass one : classes) {
      credits.add(courses.taken(one), draft.units().workload(one.first()));
    }
    heaviest = heaviest();
  }

  /**
   * @param waivers {@code degree/rule} of the rules that need not be met
   * @param apart codes of courses that stand for themselves alone
   */
  public static CompiledStudies of(Studies studies, Set<String> waivers, Set<String> apart) {
    var classes = Aggregation.classes(studies, apart);
    return new CompiledStudies(
        Draft.of(studies, waivers, false), classes, studies.calendar().isPresent());
  }

  /** Without classes, as a plain model would have it: for comparison. */
  public static CompiledStudies plain(Studies studies, Set<String> waivers) {
    return new CompiledStudies(
        Draft.of(studies, waivers, false),
        Aggregation.single(studies),
        studies.calendar().isPresent());
  }

  /** With a row for everything that an explanation can name. */
  public static CompiledStudies explaining(Studies studies, Set<String> waivers) {
    var classes = Aggregation.classes(studies, Set.of());
    return new CompiledStudies(
        Draft.of(studies, waivers, true), classes, studies.calendar().isPresent());
  }

  /** Whether it matters when a course is offered, be it that the model says nothing of terms. */
  boolean seasonal() {
    return seasonal;
  }

  /** The same classes where nothing is said about terms; compiled when first asked for. */
  synchronized CompiledStudies withoutTerms() {
    if (withoutTerms == null) {
      Studies studies = draft.studies();
      var once =
          new Studies(
              studies.name(),
              studies.institutions(),
              studies.courses(),
              studies.equivalences(),
              Optional.empty(),
              studies.degrees(),
              studies.sharing(),
              studies.languageScales());
      withoutTerms =
          new CompiledStudies(Draft.of(once, draft.waivers(), false), courses.classes(), true);
    }
    return withoutTerms;
  }

  private int heaviest() {
    if (!draft.timeline().ordered()) {
      return draft.model().variable(0, 0);
    }
    long most = 0;
    for (int t = 0; t < draft.timeline().size(); t++) {
      Sum load = places.workload(t);
      most = Math.max(most, load.most(draft.model().lows(), draft.model().highs()));
    }
    int peak = draft.model().variable(0, most);
    for (int t = 0; t < draft.timeline().size(); t++) {
      draft.model().ordered(places.workload(t), Sum.of(peak), Draft.NO_RULE);
    }
    return peak;
  }

  public LinearModel model() {
    return draft.model();
  }

  public Studies studies() {
    return draft.studies();
  }

  /**
   * By class a number for what its courses can count for by themselves, and as how much: those of
   * one number are as good as one another, if nothing else tells them apart.
   */
  synchronized int[] purposes() {
    if (purposes.length == 0) {
      List<Set<List<Object>>> counts = new ArrayList<>();
      courses.classes().forEach(one -> counts.add(new HashSet<>()));
      for (int d = 0; d < degrees.size(); d++) {
        for (Map.Entry<String, List<GroupRows.Usage>> group : degrees.get(d).byGroup().entrySet()) {
          for (GroupRows.Usage usage : group.getValue()) {
            List<CourseClass> sources = usage.item().sources();
            if (sources.size() == 1) {
              counts
                  .get(sources.getFirst().index())
                  .add(List.of(d, group.getKey(), usage.item().credits()));
            }
          }
        }
      }
      Map<Set<List<Object>>, Integer> numbers = new HashMap<>();
      purposes =
          counts.stream().mapToInt(c -> numbers.computeIfAbsent(c, k -> numbers.size())).toArray();
    }
    return purposes;
  }

  /** Compiles what would else be compiled when first asked for. */
  public void prepare() {
    if (draft.timeline().ordered()) {
      withoutTerms();
    }
  }

  /** The rules whose rows carry a number, in the order of the numbers. */
  public List<RuleRef> rules() {
    return draft.ruleList();
  }

  /** Workload taken, the second objective. */
  public Sum credits() {
    return credits;
  }

  /**
   * Workload not recognised, the third.
   *
   * @param model a copy of the model, to which what the objective needs is added
   */
  Sum unrecognised(LinearModel model, StudentBounds student) {
    var lost = new Sum();
    for (GroupRows groups : degrees) {
      lost.add(new RecognitionRows(draft, courses, model, student).of(groups), 1);
    }
    return lost;
  }

  /** The heaviest term, the fourth. */
  public Sum peak() {
    return Sum.of(heaviest);
  }

  Timeline timeline() {
    return draft.timeline();
  }

  Units units() {
    return draft.units();
  }

  CourseVariables courses() {
    return courses;
  }

  PlaceVariables places() {
    return places;
  }

  List<GroupRows> degrees() {
    return degrees;
  }
}
