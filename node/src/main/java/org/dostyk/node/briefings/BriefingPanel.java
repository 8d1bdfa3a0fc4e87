package org.dostyk.node.briefings;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The way to the briefing packs, beside a visit. */
@Component
public class BriefingPanel implements RecordPanel {
  private final Visits visits;
  private final Itineraries itineraries;
  private final Parts parts;

  BriefingPanel(Visits visits, Itineraries itineraries, Parts parts) {
    this.visits = visits;
    this.itineraries = itineraries;
    this.parts = parts;
  }

  /** The meetings for which there is a pack. */
  public record Panel(Visit visit, List<ItineraryItem> meetings) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Visits.KIND)
        || !(frame.visitor() instanceof Actor me)
        || !me.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER)) {
      return Optional.empty();
    }
    Visit visit = visits.find(new VisitId(id), me);
    return Optional.of(
        parts.of(
            "briefings/panel",
            frame,
            new Panel(
                visit, itineraries.of(visit).stream().filter(i -> i.kind().isSpoken()).toList())));
  }

  @Override
  public int order() {
    return 20;
  }
}
