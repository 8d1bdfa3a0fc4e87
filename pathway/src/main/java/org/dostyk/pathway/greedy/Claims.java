package org.dostyk.pathway.greedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;

/** What counts where so far, and what may still count. */
final class Claims {
  private final List<Sharing> caps;
  private final Standing standing;
  private final List<Counted> counted = new ArrayList<>();
  private final Map<String, InDegree> degrees = new HashMap<>();

  /** What was said in one degree, by codes. */
  private static final class InDegree {
    /** By which row a course is used up; empty if as itself. */
    private final Map<String, String> used = new HashMap<>();

    /** By which row something is given that counts. */
    private final Map<String, String> given = new HashMap<>();

    private final Set<String> once = new HashSet<>();
  }

  Claims(List<Sharing> sharing, Standing standing) {
    caps = sharing.stream().filter(one -> one.cap().isPresent()).toList();
    this.standing = standing;
  }

  List<Counted> counted() {
    return counted;
  }

  private InDegree in(String degree) {
    return degrees.computeIfAbsent(degree, d -> new InDegree());
  }

  void add(Degree degree, Group group, Way way) {
    InDegree in = in(degree.id());
    counted.add(new Counted(degree.id(), group.id(), way.course().code(), way.row()));
    way.sources().forEach(source -> in.used.put(source.code(), way.row()));
    in.given.put(way.course().code(), way.row());
    if (group.counting() == Counting.ONCE) {
      in.once.add(way.course().code());
    }
  }

  /** Whether something may count in a group beside what was said. */
  boolean allow(Degree degree, Group group, Way way) {
    InDegree in = in(degree.id());
    String by = in.given.get(way.course().code());
    if ((by != null && !by.equals(way.row()))
        || (group.counting() == Counting.ONCE && in.once.contains(way.course().code()))
        || (group.grade().isPresent()
            && !standing.reaches(way.course().code(), group.grade().getAsInt()))) {
      return false;
    }
    for (Course source : way.sources()) {
      String as = in.used.get(source.code());
      if ((as != null && !as.equals(way.row()))
          || (source.isFull() && !standing.isHeld(source.code()))
          || (as == null && !maySpare(degree.id(), source))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cap on what counts twice leaves room for a course. */
  private boolean maySpare(String degree, Course course) {
    for (Sharing rule : caps) {
      boolean first = rule.first().equals(degree);
      if (first || rule.second().equals(degree)) {
        Set<String> others = in(first ? rule.second() : rule.first()).used.keySet();
        if (others.contains(course.code())
            && twice(degree, others)
                    .plus(standing.workload(course.code()))
                    .compareTo(rule.cap().orElseThrow())
                > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private Credits twice(String degree, Set<String> others) {
    Credits sum = Credits.ZERO;
    for (String code : in(degree).used.keySet()) {
      sum = others.contains(code) ? sum.plus(standing.workload(code)) : sum;
    }
    return sum;
  }
}
