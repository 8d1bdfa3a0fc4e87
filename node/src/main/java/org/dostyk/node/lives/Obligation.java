package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.Optional;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;

/**
 * A sentence of a clause that obliges a party, as it could go into the ledger.
 *
 * @param key of its clause and place, the same as long as the clause is the same
 * @param clause the label of its clause
 * @param what the sentence in the languages of the text
 * @param promiser whom it names; empty where it obliges each party
 * @param due by when, where the sentence counts from the entry into force
 * @param taken the promise that was made of it already
 */
public record Obligation(
    String key,
    String clause,
    Text what,
    Optional<PartnerId> promiser,
    Optional<LocalDate> due,
    Optional<CommitmentId> taken) {}
