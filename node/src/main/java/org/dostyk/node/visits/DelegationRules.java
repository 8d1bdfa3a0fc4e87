package org.dostyk.node.visits;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.values.Objection;

/** Who can stand in a delegation: every objection at once. */
final class DelegationRules {
  static final int MOST = 300;
  static final int LONGEST = 200;

  private DelegationRules() {}

  /** Against changing or removing somebody whom the other side's node named. */
  static List<Objection> received(boolean received) {
    return received ? List.of(Objection.of("visits.objection.theirs_to_name")) : List.of();
  }

  /** Against adding or changing somebody, given the others of the delegation. */
  static List<Objection> of(Delegate delegate, List<Delegate> others, Visit visit) {
    var objections = new ArrayList<Objection>();
    for (NameForm form : delegate.names().forms()) {
      if (form.line().length() > LONGEST) {
        objections.add(Objection.of("visits.objection.long_name", LONGEST));
      }
    }
    delegate
        .office()
        .filter(o -> o.byTag().values().stream().anyMatch(v -> v.length() > LONGEST))
        .ifPresent(o -> objections.add(Objection.of("visits.objection.long_office", LONGEST)));
    if (delegate.role() == DelegateRole.HEAD
        && others.stream().anyMatch(o -> o.role() == DelegateRole.HEAD)) {
      objections.add(Objection.of("visits.objection.two_heads"));
    }
    if (visit.party(delegate.from()).isEmpty()) {
      objections.add(Objection.of("visits.objection.not_a_party"));
    }
    if (others.size() >= MOST) {
      objections.add(Objection.of("visits.objection.too_many_delegates", MOST));
    }
    return objections;
  }
}
