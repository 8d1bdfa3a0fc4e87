package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.dostyk.node.visits.InvitationsPage.Invitation;
import org.dostyk.node.web.NameCard;
import org.dostyk.node.web.Say;

/** The papers of a delegation as they are set in print. */
public final class DelegatePaper {
  private DelegatePaper() {}

  /** A sheet of one or two name cards. */
  public record Cards(Visit visit, List<NameCard> cards) {}

  /** A letter of invitation. */
  public record Letter(Visit visit, Invitation letter) {}

  /**
   * What one delegate takes part in.
   *
   * @param say the voice in the language in which they are written to
   * @param days their items by the days of the place visited
   */
  public record Programme(
      Visit visit, Delegate delegate, Say say, SequencedMap<LocalDate, List<ItineraryItem>> days) {

    public boolean clocksDiffer(ItineraryItem item) {
      return !visit.clocks().agreeAt(item.start());
    }
  }
}
