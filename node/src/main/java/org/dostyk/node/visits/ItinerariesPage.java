package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;

/**
 * The itineraries of several visits.
 *
 * @param more whether there are more than are shown
 * @param back where the list is, as it was
 */
public record ItinerariesPage(List<Sheet> sheets, boolean more, int most, String back) {

  /** The itinerary of a visit, day by day. */
  public record Sheet(Visit visit, SequencedMap<LocalDate, List<ItineraryItem>> days) {

    /** Whether the two sides' clocks differ at this item. */
    public boolean clocksDiffer(ItineraryItem item) {
      return !visit.clocks().agreeAt(item.start());
    }
  }
}
