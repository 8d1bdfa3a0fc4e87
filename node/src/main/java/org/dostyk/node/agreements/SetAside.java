package org.dostyk.node.agreements;

import java.time.Instant;
import org.dostyk.node.people.AccountId;

/**
 * That somebody looked at what two language versions do not say alike, and found that it stands.
 *
 * @param reason in the officer's words
 */
public record SetAside(String reason, AccountId by, Instant at) {}
