package org.dostyk.node.seminars;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitRegister;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What seminars are found by: their own title, their sessions', and who speaks. */
@Component
class SeminarFinds implements Findable {
  private final VisitRegister visits;
  private final Itineraries itineraries;
  private final ProgrammeStore store;

  SeminarFinds(VisitRegister visits, Itineraries itineraries, ProgrammeStore store) {
    this.visits = visits;
    this.itineraries = itineraries;
    this.store = store;
  }

  @Override
  public String heading() {
    return "seminars.title";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public String subject() {
    return Visits.KIND;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return visits.after(after, most);
  }

  @Override
  public List<FoundRecord> read(Collection<UUID> subjects) {
    var found = new ArrayList<FoundRecord>();
    for (Visit visit : visits.these(subjects)) {
      itineraries.of(visit).stream()
          .filter(item -> item.kind() == ItemKind.SEMINAR)
          .forEach(item -> found.add(record(visit, item)));
    }
    return found;
  }

  private FoundRecord record(Visit visit, ItineraryItem item) {
    var words = new ArrayList<String>();
    for (Session session : store.of(item.id())) {
      if (!session.takenOut()) {
        words.addAll(session.title().byTag().values());
        words.addAll(session.speakers());
        words.add(session.moderator());
      }
    }
    return new FoundRecord(
        visit.id().value(),
        item.id().value(),
        visit.readers(),
        "/seminars/" + visit.id() + "/" + item.id(),
        item.title(),
        List.of(visit.plan().purpose()),
        words,
        item.day());
  }
}
