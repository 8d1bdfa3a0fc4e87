package org.dostyk.node.agreements;

import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * A party to an agreement.
 *
 * @param name as it was when the agreement was begun
 * @param house the own institution that it is, or null for a party without people on this node
 */
public record AgreementParty(PartnerId partner, Text name, @Nullable InstitutionId house) {

  public Optional<InstitutionId> hosted() {
    return Optional.ofNullable(house);
  }

  /** The id under which documents and signatures know it. */
  String documentId() {
    return partner.value().toString();
  }
}
