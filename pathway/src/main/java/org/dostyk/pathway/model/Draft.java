package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.studies.Studies;

/**
 * What the parts of a model share while it is put together.
 *
 * @param explaining whether bounds that stand for rules become rows, so that an explanation can
 *     name them and a repair can loosen them
 */
record Draft(
    Studies studies,
    Set<String> waivers,
    Units units,
    Timeline timeline,
    LinearModel model,
    boolean explaining,
    Map<RuleRef, Integer> rules) {

  /** For rows that tie variables together and are nobody's rule. */
  static final int NO_RULE = -1;

  static Draft of(Studies studies, Set<String> waivers, boolean explaining) {
    return new Draft(
        studies,
        waivers,
        new Units(studies),
        Timeline.of(studies),
        new LinearModel(),
        explaining,
        new LinkedHashMap<>());
  }

  /** The number of a rule; rows of the same rule share it. */
  int rule(RuleRef ref) {
    return rules.computeIfAbsent(ref, r -> rules.size());
  }

  List<RuleRef> ruleList() {
    return new ArrayList<>(rules.keySet());
  }

  int bool() {
    return model.variable(0, 1);
  }
}
