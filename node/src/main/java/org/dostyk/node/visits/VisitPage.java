package org.dostyk.node.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.visits.VisitState.Requested;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/**
 * A visit's record.
 *
 * @param approvers who approved here, or noted a letter
 * @param returned the visit that it returns, as far as the reader may see it
 * @param returns the visits that return it
 * @param typed what was typed into a form that was refused
 */
public record VisitPage(
    Visit visit,
    VisitRights rights,
    Map<Side, PersonNames> approvers,
    Optional<Visit> returned,
    List<Visit> returns,
    VisitSummary summary,
    Instant now,
    Typed typed,
    List<Objection> objections) {

  /** How far the work is. */
  public record VisitSummary(int delegates, int items, int warnings) {}

  public String title(Say say) {
    return say.it(visit.plan().purpose());
  }

  public boolean isPlanned() {
    return visit.state() instanceof Planned;
  }

  /** Whether this reader may say yes or no for a side at this moment. */
  public boolean mayAnswer(Side side) {
    return isAsked(side) && rights.answers().contains(side);
  }

  /** Whether this reader may note a side's letter at this moment. */
  public boolean mayNote(Side side) {
    return isAsked(side) && rights.notes().contains(side);
  }

  private boolean isAsked(Side side) {
    return visit.state() instanceof Requested && visit.approval(side).isEmpty();
  }

  public boolean mayChange() {
    return rights.keeps() && visit.state().isOpen();
  }

  /** Whether a visit in return is on its way, or took place. */
  public boolean returnIsPlanned() {
    return returns.stream().anyMatch(back -> back.state().isOpen());
  }

  public boolean mayWork() {
    return rights.works() && visit.state().isOpen();
  }

  /** Whether delegation and itinerary are still being made, and not only set right. */
  public boolean isBeingPrepared() {
    return mayWork() && !visit.isOver(now);
  }

  public boolean mayCallOff() {
    return rights.callsOff().isPresent() && visit.state().isOpen() && !visit.isOver(now);
  }

  public LocalDate today() {
    return visit.today(now);
  }
}
