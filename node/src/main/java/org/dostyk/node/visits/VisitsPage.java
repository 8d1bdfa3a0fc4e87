package org.dostyk.node.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.VisitList.Counts;
import org.dostyk.node.visits.VisitList.View;

/**
 * A list of visits.
 *
 * @param partner the partner it is narrowed to, by name
 * @param more whether a further page follows
 */
public record VisitsPage(
    VisitList asked,
    Counts counts,
    List<Visit> visits,
    List<Integer> years,
    Optional<Text> partner,
    boolean more,
    boolean mayBegin,
    Instant now) {

  public View[] views() {
    return View.values();
  }
}
