package org.dostyk.pathway.model;

import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;

/**
 * The tree of a degree's rules. A rule under a choice has a variable that says whether it is met.
 */
final class RuleRows {
  private static final Sum ALWAYS = new Sum().plus(1);
  private final Draft draft;
  private final CourseVariables courses;
  private final GroupRows groups;

  private RuleRows(Draft draft, CourseVariables courses, GroupRows groups) {
    this.draft = draft;
    this.courses = courses;
    this.groups = groups;
  }

  static void add(Draft draft, CourseVariables courses, GroupRows groups) {
    new RuleRows(draft, courses, groups).require(groups.degree().rule(), ALWAYS);
  }

  /** {@code met} is 0 or 1, and 1 only if the rule is met. */
  private void require(Requirement rule, Sum met) {
    if (draft.waivers().contains(groups.degree().id() + "/" + rule.id())) {
      return;
    }
    switch (rule) {
      case Requirement.All all -> all.parts().forEach(part -> require(part, met));
      case Requirement.AtLeast some -> some(some, met);
      case Group group -> group(group, met);
      case Requirement.Language language -> {
        int last = draft.timeline().size() - 1;
        draft.model().ordered(met, courses.knowsBy(language.level(), last), ref(rule));
      }
    }
  }

  private void some(Requirement.AtLeast some, Sum met) {
    if (some.count() >= some.parts().size() && !draft.explaining()) {
      some.parts().forEach(part -> require(part, met));
      return;
    }
    var count = new Sum();
    for (Requirement part : some.parts()) {
      int one = draft.bool();
      require(part, Sum.of(one));
      count.add(one, 1);
    }
    draft.model().ordered(new Sum().add(met, some.count()), count, ref(some));
  }

  private void group(Group group, Sum met) {
    minima(group, Selector.EVERYTHING, group.credits(), group.courses(), met);
    for (Limit limit : group.limits()) {
      minima(group, limit.from(), limit.credits(), limit.courses(), met);
    }
  }

  private void minima(Group group, Selector part, Range credits, Range number, Sum met) {
    if (credits.asksForSomething()) {
      long min = draft.units().of(groups.degree(), credits.min());
      draft.model().ordered(new Sum().add(met, min), groups.credits(group, part), ref(group));
    }
    if (number.asksForSomething()) {
      long min = -Math.floorDiv(-number.min().numerator(), number.min().denominator());
      draft.model().ordered(new Sum().add(met, min), groups.number(group, part), ref(group));
    }
  }

  private int ref(Requirement rule) {
    return draft.explaining()
        ? draft.rule(RuleRef.of(RuleRef.Kind.REQUIREMENT, groups.degree().id(), rule.id()))
        : Draft.NO_RULE;
  }
}
