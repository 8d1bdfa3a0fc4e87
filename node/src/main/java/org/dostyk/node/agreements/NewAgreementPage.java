package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;

/**
 * The form for a new agreement.
 *
 * @param id the id that the new agreement will have
 * @param houses for which of their institutions the officer may begin one
 * @param house the one chosen
 * @param others the partners chosen and those offered
 * @param type the type chosen
 * @param languages the tags ticked
 * @param under the agreement under which it is made
 */
public record NewAgreementPage(
    UUID id,
    List<OwnInstitution> houses,
    UUID house,
    PartyChoice others,
    AgreementType type,
    List<String> languages,
    Optional<Agreement> under,
    List<Objection> objections) {

  /** The types that can be begun here, narrower than the agreement above. */
  public List<AgreementType> types() {
    return AgreementType.standing().stream()
        .filter(t -> under.map(u -> t.isMadeUnder(u.type())).orElse(true))
        .toList();
  }
}
