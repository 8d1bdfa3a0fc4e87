package org.dostyk.node.partners;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.AccountId;

/**
 * That an entry was found to be another. Nothing of it is moved or lost: it leaves the lists, and
 * its names find the other, until the merge is undone.
 *
 * @param by who said so; empty for the node itself
 */
public record Merge(
    UUID id, PartnerId from, PartnerId into, Instant at, Optional<AccountId> by, boolean undone) {}
