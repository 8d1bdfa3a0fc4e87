package org.dostyk.node.supporters;

import java.util.Optional;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who supports a visit without being host or guest.
 *
 * @param by the own institution that invited them; they see what it may show
 * @param name as it was when they were named
 * @param house their institution, where their people work on this node
 * @param items what they are invited to
 */
public record Supporter(
    SupporterId id,
    VisitId visit,
    InstitutionId by,
    PartnerId partner,
    Text name,
    @Nullable InstitutionId house,
    Set<ItemId> items) {

  public Supporter {
    items = Set.copyOf(items);
  }

  public Optional<InstitutionId> hosted() {
    return Optional.ofNullable(house);
  }
}
