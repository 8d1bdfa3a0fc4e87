package org.dostyk.node.visits;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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

  /** The same of several items at once; those that have none are left out. */
  Map<ItemId, List<ItineraryItem>> within(Collection<ItineraryItem> items);
}
