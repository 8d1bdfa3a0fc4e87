package org.dostyk.node.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id the credential's id, in URL-safe Base64
 * @param label what the owner calls it
 * @param backedUp whether it is kept in a keychain beyond one device
 * @param lastUsed null until it was used
 */
public record Passkey(
    String id, String label, boolean backedUp, Instant made, @Nullable Instant lastUsed) {}
