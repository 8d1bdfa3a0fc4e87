package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.VisitList.Counts;
import org.dostyk.node.visits.VisitList.View;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.Say;

/**
 * A list of visits.
 *
 * @param countries to choose from, in the reader's order
 * @param partner the partner it is narrowed to, by name
 * @param tooMany whether more partners bear the words that are asked for than were looked at
 */
public record VisitsPage(
    VisitList asked,
    Counts counts,
    Listed list,
    List<Integer> years,
    List<Country> countries,
    Optional<Text> partner,
    boolean tooMany,
    boolean mayBegin) {

  /** What a sheet says above the rows: of which list, and by what it is narrowed. */
  static String[] said(VisitList asked, Say say) {
    VisitNarrowing more = asked.more();
    return new String[] {
      say.it("visits.view." + asked.view().key()),
      asked.year() == null ? "" : asked.year().toString(),
      more.with().isEmpty() ? "" : say.it("visits.list.with", more.with()),
      more.country().isEmpty() ? "" : say.country(new Country(more.country())),
      more.direction() == null ? "" : say.it("visits.list.direction." + more.direction().key()),
      more.from() == null ? "" : say.it("visits.list.since", more.from()),
      more.to() == null ? "" : say.it("visits.list.until", more.to()),
      more.mine() ? say.it("responsible.mine") : ""
    };
  }

  public Direction[] directions() {
    return Direction.values();
  }

  public View[] views() {
    return View.values();
  }
}
