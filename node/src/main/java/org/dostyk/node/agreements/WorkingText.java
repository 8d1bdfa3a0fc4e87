package org.dostyk.node.agreements;

import java.time.Instant;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;

/**
 * The text that one party is working on; the others do not see it until it is proposed.
 *
 * @param basedOn the number of the version that it changes; 0 before the first
 * @param revision grows by one with each saving, from 1: whoever saves says which one they read
 */
public record WorkingText(
    InstitutionId by, Draft draft, int basedOn, int revision, AccountId savedBy, Instant savedAt) {}
