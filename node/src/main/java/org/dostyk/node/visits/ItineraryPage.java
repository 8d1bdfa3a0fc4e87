package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.web.Say;

/**
 * An itinerary.
 *
 * @param days its items by the days of the place visited
 * @param delegates the delegation, to name those who take part
 */
public record ItineraryPage(
    Visit visit,
    SequencedMap<LocalDate, List<ItineraryItem>> days,
    List<Delegate> delegates,
    Map<ItemId, List<Objection>> warnings,
    boolean mayWork) {

  /** From when to when, by the clock of a place. */
  public static String times(ItineraryItem item, Place at, Say say) {
    String start = say.time(item.start(), at.zone());
    return item.starts().equals(item.ends())
        ? start
        : start + "–" + say.time(item.end(), at.zone());
  }

  /** Whether the guests' clock at home shows another time. */
  public boolean clocksDiffer(ItineraryItem item) {
    return !visit.clocks().agreeAt(item.start());
  }

  public List<Objection> against(ItineraryItem item) {
    return warnings.getOrDefault(item.id(), List.of());
  }

  /** Who takes part, by name; empty where everybody does. */
  public String who(ItineraryItem item, Say say) {
    return item.who().everybody()
        ? ""
        : say.list(
            delegates.stream()
                .filter(d -> item.who().chosen().contains(d.id()))
                .map(d -> d.names().in(say.language()))
                .toList());
  }
}
