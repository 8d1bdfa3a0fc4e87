package org.dostyk.node.minutes;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.people.AccountId;

/**
 * How somebody worded an entry.
 *
 * @param id made on the phone with the saving, so that what is sent twice arrives once
 */
public record Wording(UUID id, EntryKind kind, String words, AccountId by, Instant at) {}
