package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.pathway.requirement.Sharing;

/** Caps on what counts twice: in two degrees, or in two groups of one. */
final class SharingRows {
  private final Draft draft;
  private final CourseVariables courses;
  private final List<GroupRows> degrees;

  private SharingRows(Draft draft, CourseVariables courses, List<GroupRows> degrees) {
    this.draft = draft;
    this.courses = courses;
    this.degrees = degrees;
  }

  static void add(Draft draft, CourseVariables courses, List<GroupRows> degrees) {
    var rows = new SharingRows(draft, courses, degrees);
    for (Sharing rule : draft.studies().sharing()) {
      if (rule.cap().isPresent()) {
        rows.add(rule);
      }
    }
  }

  private void add(Sharing rule) {
    int ref = draft.explaining() ? draft.rule(RuleRef.of(RuleRef.Kind.SHARING, rule.id())) : -1;
    var chosen = new ArrayList<GroupRows>();
    for (GroupRows one : degrees) {
      if (one.degree().id().equals(rule.first()) || one.degree().id().equals(rule.second())) {
        chosen.add(one);
      } else if (rule.first().startsWith(one.degree().id() + "/")) {
        betweenGroups(rule, one, ref);
      }
    }
    if (chosen.size() == 2) {
      betweenDegrees(rule, chosen.getFirst().items(), chosen.getLast().items(), ref);
    }
  }

  private void betweenDegrees(Sharing rule, Items first, Items second, int ref) {
    var shared = new Sum();
    for (CourseClass one : courses.classes()) {
      if (first.used(one).isPresent() && second.used(one).isPresent()) {
        var twice = new Sum();
        twice.add(first.used(one).get(), 1).add(second.used(one).get(), 1);
        long workload = draft.units().workload(one.first());
        Optional<Sum> here = first.usedOfPassed(one);
        Optional<Sum> there = second.usedOfPassed(one);
        if (here.isPresent() && there.isPresent()) {
          Sum passed = new Sum().add(here.get(), 1).add(there.get(), 1);
          atLeastTwice(one, passed, Sum.of(courses.passed(one)), workload, shared);
          atLeastTwice(one, twice.add(passed, -1), courses.taken(one), workload, shared);
        } else {
          atLeastTwice(one, twice, courses.held(one), workload, shared);
        }
      }
    }
    draft.model().atMost(shared, draft.units().workload(rule.cap().orElseThrow()), ref);
  }

  /** Of what is held, as little as possible counts twice. */
  private void atLeastTwice(CourseClass one, Sum uses, Sum held, long workload, Sum shared) {
    int both = draft.model().variable(0, one.size());
    draft.model().ordered(new Sum().add(uses, 1).add(both, -1), held, Draft.NO_RULE);
    shared.add(both, workload);
  }

  private void betweenGroups(Sharing rule, GroupRows degree, int ref) {
    Map<Item, Sum> first = amounts(degree, rule.first());
    Map<Item, Sum> second = amounts(degree, rule.second());
    var shared = new Sum();
    first.forEach(
        (item, amount) -> {
          Sum other = second.get(item);
          if (other != null) {
            int both = draft.bool();
            var twice = new Sum().add(amount, 1).add(other, 1).add(both, -1);
            draft.model().ordered(twice, item.use(), Draft.NO_RULE);
            shared.add(both, item.credits());
          }
        });
    draft.model().atMost(shared, draft.units().of(degree.degree(), rule.cap().orElseThrow()), ref);
  }

  private static Map<Item, Sum> amounts(GroupRows degree, String group) {
    var amounts = new HashMap<Item, Sum>();
    for (GroupRows.Usage usage : degree.usages()) {
      if (group.equals(degree.degree().id() + "/" + usage.group().id())) {
        amounts.put(usage.item(), usage.amount());
      }
    }
    return amounts;
  }
}
