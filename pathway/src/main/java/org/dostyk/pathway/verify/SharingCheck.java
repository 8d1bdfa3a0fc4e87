package org.dostyk.pathway.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Objection;

/** Whether no more counts twice than may. */
final class SharingCheck {
  private final CourseOfStudy way;
  private final List<Objection> violations;

  SharingCheck(CourseOfStudy way, List<Objection> violations) {
    this.way = way;
    this.violations = violations;
  }

  void check() {
    for (Sharing rule : way.instance.studies().sharing()) {
      if (rule.cap().isPresent() && shared(rule).compareTo(rule.cap().get()) > 0) {
        violations.add(Objection.of("verify.shared_too_much", rule.name(), shared(rule)));
      }
    }
  }

  private Credits shared(Sharing rule) {
    for (Degree degree : way.instance.studies().degrees()) {
      if (rule.first().startsWith(degree.id() + "/")) {
        return betweenGroups(rule, degree);
      }
    }
    Set<String> twice = taken(rule.first());
    twice.retainAll(taken(rule.second()));
    Credits sum = Credits.ZERO;
    for (String code : twice) {
      sum = sum.plus(way.instance.studies().workload(way.course(code)));
    }
    return sum;
  }

  /** The courses that somebody sat in for what counts in a degree. */
  private Set<String> taken(String degree) {
    var taken = new HashSet<String>();
    for (Counted one : way.plan.counted()) {
      if (one.degree().equals(degree)) {
        Equivalence row = way.rows.get(one.equivalence());
        taken.addAll(row == null ? List.of(one.course()) : row.from());
      }
    }
    return taken;
  }

  private Credits betweenGroups(Sharing rule, Degree degree) {
    var check = new DegreeCheck(way, degree, violations);
    Set<String> second =
        way.plan.counted().stream()
            .filter(one -> (one.degree() + "/" + one.group()).equals(rule.second()))
            .map(Counted::course)
            .collect(Collectors.toSet());
    Credits sum = Credits.ZERO;
    for (Counted one : way.plan.counted()) {
      if ((one.degree() + "/" + one.group()).equals(rule.first())
          && second.contains(one.course())) {
        sum = sum.plus(check.worth(one).orElse(Credits.ZERO));
      }
    }
    return sum;
  }
}
