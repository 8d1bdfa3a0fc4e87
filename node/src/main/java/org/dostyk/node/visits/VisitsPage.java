package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.VisitList.Counts;
import org.dostyk.node.visits.VisitList.View;
import org.dostyk.node.web.Listed;

/**
 * A list of visits.
 *
 * @param partner the partner it is narrowed to, by name
 */
public record VisitsPage(
    VisitList asked,
    Counts counts,
    Listed list,
    List<Integer> years,
    Optional<Text> partner,
    boolean mayBegin) {

  public View[] views() {
    return View.values();
  }
}
