package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;

/** The groups of a degree in the order of its rules, without what is waived. */
final class Leaves {
  private Leaves() {}

  static List<Group> of(Degree degree, Set<String> waivers) {
    var groups = new ArrayList<Group>();
    collect(degree, degree.rule(), waivers, groups);
    return groups;
  }

  private static void collect(
      Degree degree, Requirement rule, Set<String> waivers, List<Group> groups) {
    if (waivers.contains(degree.id() + "/" + rule.id())) {
      return;
    }
    switch (rule) {
      case Requirement.All all ->
          all.parts().forEach(part -> collect(degree, part, waivers, groups));
      case Requirement.AtLeast some ->
          some.parts().forEach(part -> collect(degree, part, waivers, groups));
      case Group group -> groups.add(group);
      case Requirement.Language language -> {}
    }
  }
}
