package org.dostyk.node.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param by the account that sent it; null for the node itself and for a guest
 * @param country that of the institution that sent it, at that time
 * @param persons how many people's data it was
 * @param seal the hash that binds all of it, in hex
 */
public record RecordedTransfer(
    TransferId id,
    InstitutionId from,
    Country country,
    Instant at,
    @Nullable UUID by,
    Recipient to,
    TransferChannel channel,
    TransferScope scope,
    List<DataCategory> categories,
    int persons,
    TransferBasis basis,
    Retention retention,
    Set<Safeguard> safeguards,
    TransferObject about,
    String seal) {

  /** The kind under which the audit trail knows it. */
  static final String KIND = "transfers.transfer";

  public RecordedTransfer {
    categories = List.copyOf(categories);
    safeguards = Set.copyOf(safeguards);
  }
}
