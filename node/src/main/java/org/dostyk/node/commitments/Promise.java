package org.dostyk.node.commitments;

import java.time.LocalDate;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is entered into the ledger.
 *
 * @param id made by whoever enters it, so that entering it twice makes one
 * @param keeper the own institution that enters it
 * @param owner null where it is not known
 * @param due null where it is not known
 */
public record Promise(
    CommitmentId id,
    InstitutionId keeper,
    PartnerId promiser,
    PartnerId beneficiary,
    Text what,
    @Nullable Owner owner,
    @Nullable LocalDate due,
    Origin origin) {}
