package org.dostyk.node.seminars;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The seminars of a visit, beside it. */
@Component
public class SeminarPanel implements RecordPanel {
  private final Visits visits;
  private final Itineraries itineraries;
  private final Seminars seminars;
  private final Parts parts;

  SeminarPanel(Visits visits, Itineraries itineraries, Seminars seminars, Parts parts) {
    this.visits = visits;
    this.itineraries = itineraries;
    this.seminars = seminars;
    this.parts = parts;
  }

  /** The seminars and how many sessions each has. */
  public record Panel(UUID visit, List<Row> rows) {
    /** One of them. */
    public record Row(ItineraryItem item, int sessions) {}
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
            .filter(i -> i.kind() == ItemKind.SEMINAR)
            .map(i -> new Panel.Row(i, seminars.of(i.id()).size()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.of("seminars/panel", frame, new Panel(id, rows)));
  }

  @Override
  public int order() {
    return 22;
  }
}
