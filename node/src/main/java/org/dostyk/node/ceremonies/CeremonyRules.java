package org.dostyk.node.ceremonies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dostyk.node.values.Objection;

/** What a ceremony needs: every objection at once, nothing read or written. */
final class CeremonyRules {
  static final int MOST_PARTNERS = 60;

  private CeremonyRules() {}

  /** Against holding one with so many partners. */
  static List<Objection> toBegin(int partners) {
    if (partners == 0) {
      return List.of(Objection.of("ceremonies.objection.nobody"));
    }
    return partners > MOST_PARTNERS
        ? List.of(Objection.of("ceremonies.objection.too_many", MOST_PARTNERS))
        : List.of();
  }

  /** Against changing one whose agreements have been proposed. */
  static List<Objection> toChange(Ceremony ceremony) {
    return ceremony.isProposed()
        ? List.of(Objection.of("ceremonies.objection.proposed"))
        : List.of();
  }

  /**
   * What stands in the way of the agreements, said once where it is the same for all, else with the
   * partner's name.
   */
  static List<Objection> together(Map<Pair, List<Objection>> against) {
    var common = new LinkedHashSet<Objection>();
    Map<Objection, Integer> counts = new LinkedHashMap<>();
    against
        .values()
        .forEach(all -> all.stream().distinct().forEach(o -> counts.merge(o, 1, Integer::sum)));
    counts.forEach(
        (objection, count) -> {
          if (count == against.size() && count > 1) {
            common.add(objection);
          }
        });
    var objections = new ArrayList<>(common);
    against.forEach(
        (pair, all) ->
            all.stream()
                .distinct()
                .filter(o -> !common.contains(o))
                .map(o -> Objection.of("ceremonies.objection.with", pair.name(), o))
                .forEach(objections::add));
    return objections;
  }
}
