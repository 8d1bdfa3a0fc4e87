package org.dostyk.pathway.model;

import java.util.List;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;

/**
 * In which stay each term is spent, up to the last term of the plan, and what the places allow. How
 * many terms a plan has is fixed by bounds: {@code active} is 1 for terms up to the last, {@code
 * minimum} 1 where the minimum load binds.
 */
final class PlaceVariables {
  private final Draft draft;
  private final CourseVariables courses;
  private final Timeline timeline;
  private final int[][] stay;
  private final int[] active;
  private final int[] minimum;
  private final int[] past;
  private final long[] most;

  PlaceVariables(Draft draft, CourseVariables courses) {
    this.draft = draft;
    this.courses = courses;
    timeline = draft.timeline();
    int terms = timeline.size();
    stay = new int[timeline.route().size()][terms];
    active = new int[terms];
    minimum = new int[terms];
    past = new int[terms];
    most = new long[terms];
    for (int t = 0; t < terms; t++) {
      active[t] = draft.bool();
      minimum[t] = draft.bool();
      past[t] = draft.bool();
      for (int j = 0; j < stay.length; j++) {
        int fixed = timeline.fixedStay(t);
        stay[j][t] = draft.model().variable(0, fixed < 0 || fixed == j ? 1 : 0);
      }
    }
    if (timeline.ordered()) {
      order();
      lengths();
      for (int t = 0; t < terms; t++) {
        places(t);
        loads(t);
      }
      if (draft.explaining()) {
        openEnd();
      }
    }
  }

  /** An explanation speaks of plans of any number of terms, so that is left to the solver. */
  private void openEnd() {
    for (int t = 0; t < timeline.size(); t++) {
      Sum count = count(t);
      long all = count.most(draft.model().lows(), draft.model().highs());
      draft.model().ordered(count, new Sum().add(active[t], all), Draft.NO_RULE);
      boolean last = t + 1 == timeline.size();
      if (!last) {
        draft.model().ordered(Sum.of(active[t + 1]), Sum.of(active[t]), Draft.NO_RULE);
      }
      if (!timeline.lightLast() || !last) {
        int binds = timeline.lightLast() ? active[t + 1] : active[t];
        var atLeast = Sum.of(minimum[t]).add(past[t], 1);
        draft.model().ordered(Sum.of(binds), atLeast, Draft.NO_RULE);
      }
    }
  }

  private Sum count(int t) {
    var count = new Sum();
    for (CourseClass one : courses.classes()) {
      if (courses.taken(one, t) >= 0) {
        count.add(courses.taken(one, t), 1);
      }
    }
    return count;
  }

  int past(int t) {
    return past[t];
  }

  int stay(int j, int t) {
    return stay[j][t];
  }

  int active(int t) {
    return active[t];
  }

  /** The most workload that fits into a term, wherever it is spent. */
  long most(int t) {
    return most[t];
  }

  int minimum(int t) {
    return minimum[t];
  }

  private void order() {
    for (int t = 0; t < timeline.size(); t++) {
      var one = new Sum();
      for (int[] terms : stay) {
        one.add(terms[t], 1);
      }
      draft.model().row(0, one.add(active[t], -1), 0, Draft.NO_RULE);
    }
    for (int t = 0; t + 1 < timeline.size(); t++) {
      for (int j = 1; j < stay.length; j++) {
        var back = new Sum();
        for (int later = j; later < stay.length; later++) {
          back.add(stay[later][t], 1).add(stay[later][t + 1], -1);
        }
        draft.model().atMost(back.add(active[t + 1], 1), 1, Draft.NO_RULE);
      }
    }
  }

  private void lengths() {
    for (int j = 0; j < stay.length; j++) {
      Stay one = timeline.route().get(j);
      var terms = new Sum();
      for (int t : stay[j]) {
        terms.add(t, 1);
      }
      draft.model().row(one.fewest(), terms, one.most(), Draft.NO_RULE);
    }
  }

  /** While the moment of moving is free, a course can be taken only in terms spent at its place. */
  private void places(int t) {
    if (timeline.fixedStay(t) >= 0) {
      return;
    }
    int rule =
        draft.explaining() ? draft.rule(new RuleRef(RuleRef.Kind.STAY, List.of())) : Draft.NO_RULE;
    for (CourseClass one : courses.classes()) {
      int x = courses.taken(one, t);
      if (x >= 0 && !one.first().remote()) {
        var room = new Sum();
        for (int j = 0; j < stay.length; j++) {
          if (timeline.route().get(j).institution().equals(one.first().institution())) {
            room.add(stay[j][t], one.size());
          }
        }
        draft.model().ordered(Sum.of(x), room, rule);
      }
    }
  }

  private void loads(int t) {
    Term term = timeline.terms().get(t);
    Sum workload = workload(t);
    Sum count = count(t);
    long whole = workload.most(draft.model().lows(), draft.model().highs());
    long all = count.most(draft.model().lows(), draft.model().highs());
    var heaviest = new Sum();
    var lightest = new Sum();
    var mostCourses = new Sum();
    var fewestCourses = new Sum();
    long worst = 0;
    long worstCourses = 0;
    for (int j = 0; j < stay.length; j++) {
      Institution at = draft.units().at(timeline.route().get(j).institution());
      Load load = term.load(at);
      long min = draft.units().workload(at, load.credits().min());
      long max = load.credits().max().map(m -> draft.units().workload(at, m)).orElse(whole);
      heaviest.add(stay[j][t], Math.min(max, whole));
      most[t] = Math.max(most[t], Math.min(max, whole));
      lightest.add(stay[j][t], min);
      worst = Math.max(worst, min);
      long maxCourses = load.courses().max().map(m -> m.numerator() / m.denominator()).orElse(all);
      mostCourses.add(stay[j][t], Math.min(maxCourses, all));
      fewestCourses.add(stay[j][t], load.courses().min().numerator());
      worstCourses = Math.max(worstCourses, load.courses().min().numerator());
    }
    int maximum = rule(RuleRef.Kind.MAXIMUM_LOAD, term);
    draft.model().ordered(workload, heaviest, maximum);
    draft.model().ordered(count, mostCourses, maximum);
    if (lightest.size() > 0 || fewestCourses.size() > 0) {
      int least = rule(RuleRef.Kind.MINIMUM_LOAD, term);
      binding(lightest, workload, t, worst, least);
      binding(fewestCourses, count, t, worstCourses, least);
    }
  }

  /** {@code least ≤ amount}, unless the minimum does not bind in the term. */
  private void binding(Sum least, Sum amount, int t, long slack, int rule) {
    if (least.size() > 0) {
      var row = new Sum().add(least, 1).add(amount, -1).add(minimum[t], slack);
      draft.model().atMost(row, slack, rule);
    }
  }

  Sum workload(int t) {
    var workload = new Sum();
    for (CourseClass one : courses.classes()) {
      if (courses.taken(one, t) >= 0) {
        workload.add(courses.taken(one, t), draft.units().workload(one.first()));
      }
    }
    return workload;
  }

  private int rule(RuleRef.Kind kind, Term term) {
    return draft.explaining() ? draft.rule(RuleRef.of(kind, term.id())) : Draft.NO_RULE;
  }
}
