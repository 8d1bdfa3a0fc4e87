package org.dostyk.node.approvals;

import java.util.List;

/**
 * The way of a version through a party's house.
 *
 * @param steps in the order of their places; none where nothing is to be approved
 * @param takeOver whether an approval goes on counting for a new version in which its part is the
 *     same
 * @param remindDays after how many days whoever has not decided is reminded, again and again; 0 for
 *     never
 * @param revision counts the changes, so that two who change it do not undo each other's; 0 for a
 *     route that nobody has kept
 */
public record Route(
    List<PlannedStep> steps, Shown shown, boolean takeOver, int remindDays, int revision) {

  static final int USUAL_REMINDER = 3;

  public Route {
    steps = List.copyOf(steps);
  }

  static Route none() {
    return new Route(List.of(), Shown.PROGRESS, false, USUAL_REMINDER, 0);
  }

  Route kept(int as) {
    return new Route(steps, shown, takeOver, remindDays, as);
  }

  boolean saysTheSame(Route other) {
    return kept(0).equals(other.kept(0));
  }
}
