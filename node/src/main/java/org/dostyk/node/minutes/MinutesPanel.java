package org.dostyk.node.minutes;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The minutes of a visit on its record, and of what some may be begun. */
@Component
public class MinutesPanel implements RecordPanel {
  private final MinuteBook book;
  private final MinutesPromises promises;
  private final Visits visits;
  private final Itineraries itineraries;
  private final Parts parts;

  MinutesPanel(
      MinuteBook book,
      MinutesPromises promises,
      Visits visits,
      Itineraries itineraries,
      Parts parts) {
    this.book = book;
    this.promises = promises;
    this.visits = visits;
    this.itineraries = itineraries;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param unwritten items at which people speak, and of which the reader's side has no minutes
   * @param mayBegin whether the reader may begin some
   * @param wholeUnwritten whether there are none yet of the visit as a whole
   */
  public record Panel(
      Visit visit,
      List<Line> lines,
      List<ItineraryItem> unwritten,
      boolean mayBegin,
      boolean wholeUnwritten) {}

  /** Minutes that are there. */
  public record Line(
      Minutes minutes, org.dostyk.node.values.Text title, int entries, int waiting) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Visits.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    Visit visit;
    try {
      visit = visits.find(new VisitId(id), me);
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
    if (visit.state() instanceof Planned) {
      return Optional.empty();
    }
    List<Minutes> written = book.of(visit, me);
    var mine = new ArrayList<Optional<org.dostyk.node.visits.ItemId>>();
    written.stream().filter(m -> book.mayWrite(m, me)).forEach(m -> mine.add(m.item()));
    boolean mayBegin =
        visit.state().isOpen()
            && visit.sideOf(me.institutionsAs(Role.OFFICER, Role.COORDINATOR)).isPresent();
    return Optional.of(
        parts.of(
            "minutes/panel",
            frame,
            new Panel(
                visit,
                written.stream().map(m -> line(m, visit)).toList(),
                itineraries.of(visit).stream()
                    .filter(i -> isSpoken(i.kind()) && !mine.contains(Optional.of(i.id())))
                    .toList(),
                mayBegin,
                !mine.contains(Optional.empty()))));
  }

  private Line line(Minutes minutes, Visit visit) {
    List<Entry> entries = book.entries(minutes);
    int waiting =
        (int)
            entries.stream()
                .filter(e -> e.kind() == EntryKind.PROMISED && e.promise().isEmpty())
                .count();
    return new Line(minutes, promises.title(minutes, visit), entries.size(), waiting);
  }

  private static boolean isSpoken(ItemKind kind) {
    return switch (kind) {
      case MEETING, CEREMONY, SEMINAR, TOUR -> true;
      case ARRIVAL, MEAL, TRANSFER, DEPARTURE, FREE_TIME -> false;
    };
  }

  @Override
  public int order() {
    return 20;
  }
}
