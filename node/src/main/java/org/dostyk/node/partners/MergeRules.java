package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Objection;

/** Whether one entry may be merged into another. */
final class MergeRules {
  private MergeRules() {}

  /**
   * @param from the entry that is to leave the lists
   * @param into the one that stays, itself not merged
   */
  static List<Objection> of(Partner from, Partner into) {
    var objections = new ArrayList<Objection>();
    if (from.id().equals(into.id())) {
      objections.add(Objection.of("partners.objection.merge_itself"));
      return objections;
    }
    if (from.mergedInto().isPresent()) {
      objections.add(Objection.of("partners.objection.merged_already", from.name()));
    }
    if (from.own()) {
      objections.add(Objection.of("partners.objection.merge_own", from.name()));
    }
    if (!from.country().equals(into.country())) {
      objections.add(
          Objection.of(
              "partners.objection.merge_countries",
              from.name(),
              from.country(),
              into.name(),
              into.country()));
    }
    return objections;
  }
}
