package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.studies.Studies;

/**
 * Studies as a model that every student on the route uses. Immutable once compiled, and
 * thread-safe: who plans copies the bounds.
 */
public final class CompiledStudies {
  private final Draft draft;
  private final CourseVariables courses;
  private final PlaceVariables places;
  private final List<GroupRows> degrees = new ArrayList<>();
  private final Sum credits = new Sum();
  private final int heaviest;

  private CompiledStudies(Draft draft, List<CourseClass> classes) {
    this.draft = draft;
    courses = new CourseVariables(draft, classes);
    places = new PlaceVariables(draft, courses);
    var rows = new RowVariables(draft, courses);
    ConditionRows.add(draft, courses, rows);
    for (Degree degree : draft.studies().degrees()) {
      var leaves = Leaves.of(degree, draft.waivers());
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
    var classes = Aggregation.classes(studies, waivers, apart);
    return new CompiledStudies(Draft.of(studies, waivers, false), classes);
  }

  /** Without classes, as a plain model would have it: for comparison. */
  public static CompiledStudies plain(Studies studies, Set<String> waivers) {
    return new CompiledStudies(Draft.of(studies, waivers, false), Aggregation.single(studies));
  }

  /** With a row for everything that an explanation can name. */
  public static CompiledStudies explaining(Studies studies, Set<String> waivers) {
    var classes = Aggregation.classes(studies, waivers, Set.of());
    return new CompiledStudies(Draft.of(studies, waivers, true), classes);
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
  public Sum unrecognised(LinearModel model) {
    var lost = new Sum();
    for (GroupRows groups : degrees) {
      lost.add(new RecognitionRows(draft, courses, model).of(groups), 1);
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
