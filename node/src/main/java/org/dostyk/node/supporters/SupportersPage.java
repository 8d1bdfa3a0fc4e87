package org.dostyk.node.supporters;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.web.Typed;

/**
 * The supporters of a visit.
 *
 * @param items the itinerary, for what they are invited to
 * @param ticks what is ticked, saved or not
 * @param againstLinks why nobody can be given a link now; empty where that can be done
 * @param found partners to be named; those who are host, guest or named already are left out
 * @param fresh the id of a supporter that would be named
 * @param did a text key of what was just done, empty where there is none
 * @param made the address of a link made just now, empty otherwise; it is not shown again
 */
public record SupportersPage(
    Visit visit,
    List<Supporter> supporters,
    List<ItineraryItem> items,
    Ticks ticks,
    List<Objection> againstLinks,
    List<Partner> found,
    UUID fresh,
    Typed typed,
    String did,
    String made,
    List<Objection> objections) {

  /** What was ticked when the page was shown first, as it is sent back. */
  public List<String> before() {
    return ticks.before().stream().map(Object::toString).sorted().toList();
  }

  public boolean areSaved() {
    return ticks.areSaved();
  }
}
