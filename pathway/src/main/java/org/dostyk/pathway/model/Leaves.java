package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;

/** The groups of a degree in the order of its rules. A waived one need not be met, but counts. */
final class Leaves {
  private Leaves() {}

  static List<Group> of(Degree degree) {
    var groups = new ArrayList<Group>();
    collect(degree.rule(), groups);
    return groups;
  }

  private static void collect(Requirement rule, List<Group> groups) {
    switch (rule) {
      case Requirement.All all -> all.parts().forEach(part -> collect(part, groups));
      case Requirement.AtLeast some -> some.parts().forEach(part -> collect(part, groups));
      case Group group -> groups.add(group);
      case Requirement.Language language -> {}
    }
  }
}
