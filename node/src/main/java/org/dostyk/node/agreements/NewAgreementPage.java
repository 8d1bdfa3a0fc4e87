package org.dostyk.node.agreements;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.values.Objection;

/**
 * The form for a new agreement.
 *
 * @param id the id that the new agreement will have
 * @param choices the partners that can be chosen
 * @param with the chosen partner's id, or empty
 * @param languages the tags ticked
 */
public record NewAgreementPage(
    UUID id,
    List<Partner> choices,
    String with,
    List<String> languages,
    List<Objection> objections) {

  public AgreementType[] types() {
    return AgreementType.values();
  }
}
