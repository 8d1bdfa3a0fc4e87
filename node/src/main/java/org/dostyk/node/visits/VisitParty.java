package org.dostyk.node.visits;

import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * A host or guest, as it was when it was named.
 *
 * @param house its institution, where its people work on this node
 * @param place its town and clock; its own name stands for a town that is not known
 */
public record VisitParty(
    PartnerId partner, Text name, @Nullable InstitutionId house, Country country, Place place) {

  public Optional<InstitutionId> hosted() {
    return Optional.ofNullable(house);
  }
}
