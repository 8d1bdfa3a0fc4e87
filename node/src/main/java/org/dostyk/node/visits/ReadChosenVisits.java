package org.dostyk.node.visits;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.ListPanel;
import org.dostyk.node.web.Listed;
import org.springframework.stereotype.Component;

/** What is read of many visits at once, besides the list itself. */
@Component
class ReadChosenVisits implements ListPanel {

  @Override
  public Optional<Content> above(Listed list, Frame frame) {
    return Optional.empty();
  }

  @Override
  public List<Act> acts(Listed list, Frame frame) {
    return list.listing().key().equals(VisitListing.KEY)
        ? List.of(
            new Act("/visits/itineraries", "visits.act.itineraries"),
            new Act("/visits/calendar.ics", "visits.act.calendar"))
        : List.of();
  }
}
