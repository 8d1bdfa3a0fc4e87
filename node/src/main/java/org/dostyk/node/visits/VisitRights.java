package org.dostyk.node.visits;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;

/**
 * What somebody may do with a visit.
 *
 * @param keeps changes its plan, sends it
 * @param works changes the delegation and the itinerary
 * @param answers the sides for which they may say yes or no
 * @param notes the sides without people here or on a node of their own, whose letters they may note
 * @param callsOff the side for which they may call it off
 */
public record VisitRights(
    boolean keeps, boolean works, Set<Side> answers, Set<Side> notes, Optional<Side> callsOff) {

  public static VisitRights of(Visit visit, Actor actor) {
    boolean keeps = actor.is(Role.OFFICER, visit.keeper());
    var answers = EnumSet.noneOf(Side.class);
    var notes = EnumSet.noneOf(Side.class);
    Optional<Side> callsOff = keeps ? Optional.of(visit.keepersSide()) : Optional.empty();
    for (Side side : Side.values()) {
      Optional<InstitutionId> house = visit.speaker(side).hosted();
      if (house.isEmpty()) {
        if (keeps && visit.farSide().filter(side::equals).isEmpty()) {
          notes.add(side);
        }
      } else if (actor.is(Role.OFFICER, house.get()) || actor.is(Role.SIGNATORY, house.get())) {
        answers.add(side);
        if (callsOff.isEmpty() && actor.is(Role.OFFICER, house.get())) {
          callsOff = Optional.of(side);
        }
      }
    }
    boolean works = visit.readers().stream().anyMatch(house -> actor.is(Role.OFFICER, house));
    return new VisitRights(keeps, works, answers, notes, callsOff);
  }
}
