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
 * @param documentId the id under which documents and signatures know it: made where the agreement
 *     was begun, so another than the partner's where that was elsewhere
 */
public record AgreementParty(
    PartnerId partner, Text name, @Nullable InstitutionId house, String documentId) {

  /** A party to an agreement that is begun here. */
  public AgreementParty(PartnerId partner, Text name, @Nullable InstitutionId house) {
    this(partner, name, house, partner.value().toString());
  }

  /** Whether the agreement was begun on another node, which gave it its id in documents. */
  boolean isNamedElsewhere() {
    return !documentId.equals(partner.value().toString());
  }

  public Optional<InstitutionId> hosted() {
    return Optional.ofNullable(house);
  }

  /** In whose name it is noted what the party did: an own institution's, or the partner's. */
  public InstitutionId institution() {
    return hosted().orElseGet(() -> new InstitutionId(partner.value()));
  }
}
