package org.dostyk.node.ceremonies;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.PlaceParty;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Say;

/**
 * A ceremony being planned: the table, the terms and the text in one form.
 *
 * @param draft what the form shows
 * @param revision the revision on which it rests
 * @param theirs what somebody else saved meanwhile, shown beside the form
 */
public record CeremonyTextPage(
    Ceremony ceremony,
    OwnInstitution house,
    Draft draft,
    int revision,
    Seating.Choices choices,
    Optional<Draft> theirs,
    List<Objection> objections) {

  /** The two sides of every agreement, as the common lines of places name them. */
  public List<PlaceParty> sides(Say say) {
    return List.of(
        new PlaceParty(Ceremony.OWN, say.it(house.name())),
        new PlaceParty(Ceremony.PARTNER, say.it("ceremonies.each_partner")));
  }

  /** Whether somebody is the one who signs for a party in the form. */
  public boolean signs(String party, String candidate) {
    return candidate.equals(draft.signatories().get(party));
  }
}
