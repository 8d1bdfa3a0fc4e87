package org.dostyk.node.federation;

import java.time.Instant;
import org.dostyk.node.network.PeerId;

/**
 * An act that has no effect here.
 *
 * @param peer who gave it
 * @param genuine whether it is the word of the party that it names
 * @param kind what it calls itself; empty where it cannot be read
 * @param party whose act it says it is, as the object shared names it; empty where nobody knows
 * @param reason the text key of why
 * @param detail more of that, for administrators
 * @param triedAt when it was looked at last
 */
record Aside(
    SharedId id,
    PeerId peer,
    SignedAct act,
    boolean genuine,
    String kind,
    String party,
    String reason,
    String detail,
    Instant notedAt,
    Instant triedAt) {}
