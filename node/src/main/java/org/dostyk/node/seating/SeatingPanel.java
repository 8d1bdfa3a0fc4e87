package org.dostyk.node.seating;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The tables of a visit, beside it. */
@Component
public class SeatingPanel implements RecordPanel {
  private final Visits visits;
  private final Itineraries itineraries;
  private final Seatings seatings;
  private final Parts parts;

  SeatingPanel(Visits visits, Itineraries itineraries, Seatings seatings, Parts parts) {
    this.visits = visits;
    this.itineraries = itineraries;
    this.seatings = seatings;
    this.parts = parts;
  }

  /** The items at which people sit. */
  public record Panel(UUID visit, List<Row> rows) {
    /**
     * One of them.
     *
     * @param hosts how many sit across from the delegation
     */
    public record Row(ItineraryItem item, int hosts) {}
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Visits.KIND)
        || !(frame.visitor() instanceof Actor me)
        || Visits.readersOf(me).isEmpty()) {
      return Optional.empty();
    }
    Visit visit = visits.find(new VisitId(id), me);
    List<Panel.Row> rows =
        itineraries.of(visit).stream()
            .filter(i -> Seatings.isSeated(i.kind()))
            .map(i -> new Panel.Row(i, seatings.of(i.id()).hosts().size()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.of("seating/panel", frame, new Panel(id, rows)));
  }

  @Override
  public int order() {
    return 21;
  }
}
