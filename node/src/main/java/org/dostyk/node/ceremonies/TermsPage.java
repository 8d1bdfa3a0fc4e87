package org.dostyk.node.ceremonies;

import java.util.List;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.PlaceParty;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.web.Say;

/**
 * The places agreed with one partner.
 *
 * @param draft has the lines of places that the form shows
 */
public record TermsPage(Ceremony ceremony, Pair pair, Draft draft, OwnInstitution house) {

  public List<PlaceParty> sides(Say say) {
    return List.of(
        new PlaceParty(Ceremony.OWN, say.it(house.name())),
        new PlaceParty(Ceremony.PARTNER, say.it(pair.name())));
  }
}
