package org.dostyk.node.ceremonies;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.PartyChoice;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;

/**
 * The form for a new ceremony.
 *
 * @param id the id that it will have
 * @param houses for which of their institutions the officer may hold one
 * @param house the one chosen
 * @param partners those chosen and those offered
 * @param languages the tags ticked
 */
public record NewCeremonyPage(
    UUID id,
    List<OwnInstitution> houses,
    UUID house,
    PartyChoice partners,
    AgreementType type,
    List<String> languages,
    List<Objection> objections) {

  public List<AgreementType> types() {
    return AgreementType.standing();
  }
}
