package org.dostyk.node.minutes;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;

/**
 * What a side has to say to minutes that were shared.
 *
 * @param house for which institution it was said
 */
public record Remark(UUID id, InstitutionId house, AccountId by, String words, Instant at) {}
