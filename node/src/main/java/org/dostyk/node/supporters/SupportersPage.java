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
 * @param found partners to be named; those who are host, guest or named already are left out
 * @param fresh the id of a supporter that would be named
 * @param made the address of a link made just now, empty otherwise; it is not shown again
 */
public record SupportersPage(
    Visit visit,
    List<Supporter> supporters,
    List<ItineraryItem> items,
    List<Partner> found,
    UUID fresh,
    Typed typed,
    String made,
    List<Objection> objections) {}
