package org.dostyk.node.visits;

import java.util.List;

/**
 * What happens inside an item of an itinerary, for calendars and for the rooms that it takes;
 * contributed as a bean by a module above that keeps it.
 */
public interface ItemProgramme {

  /**
   * The parts of an item as items of their own, with those that were taken out again; empty where
   * it has none.
   */
  List<ItineraryItem> within(ItineraryItem item);
}
