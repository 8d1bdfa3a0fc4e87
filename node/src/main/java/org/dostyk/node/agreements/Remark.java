package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.UUID;

/**
 * What a guest remarked on a text.
 *
 * @param guest for whom the link was made
 * @param version the version read, 0 for a working text
 */
public record Remark(UUID id, String guest, int version, String words, Instant at) {}
