package org.dostyk.node.approvals;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;

/**
 * What a party says of a version to all others: that it accepts it, or a comment.
 *
 * @param words may be empty where it accepts
 */
public record Answer(
    UUID id,
    AgreementId agreement,
    int version,
    InstitutionId house,
    AccountId by,
    boolean accepts,
    String words,
    Instant at) {}
