package org.dostyk.node.visits;

import java.time.Instant;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.web.Say;

/** How a visit is said to a reader. */
public final class VisitWords {
  private VisitWords() {}

  /** Its days, in one line. */
  public static String days(VisitPlan plan, Say say) {
    return say.days(plan.days());
  }

  /** Where it stands at this moment. */
  public static String state(Visit visit, Instant now, Say say) {
    return say.it("visits.state." + stateKey(visit, now));
  }

  /** The mark beside it. */
  public static String mark(Visit visit, Instant now) {
    return switch (stateKey(visit, now)) {
      case "under_way" -> "status half";
      case "approved", "over" -> "status done";
      case "declined", "called_off", "passed" -> "status over";
      default -> "status";
    };
  }

  private static String stateKey(Visit visit, Instant now) {
    if (visit.isUnderWay(now)) {
      return "under_way";
    }
    if (visit.isOver(now) && visit.state().isOpen()) {
      return visit.state() instanceof Approved ? "over" : "passed";
    }
    return visit.state().key();
  }
}
