package org.dostyk.node.news;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;

/**
 * What happened on a visit, as far as the node knows.
 *
 * @param over whether its last day has passed; otherwise it is under way
 * @param heads who leads the delegation
 * @param items what of the itinerary has taken place
 * @param signed the agreements between its parties that entered into force in these days
 */
public record Happened(
    Visit visit, boolean over, List<Head> heads, List<ItineraryItem> items, List<Signed> signed) {

  /** Somebody who leads the delegation. */
  public record Head(PersonNames names, Optional<Text> office) {}

  /** An agreement that entered into force. */
  public record Signed(AgreementId id, AgreementType type, Text title) {}
}
