package org.dostyk.node.people;

import java.time.Instant;

/**
 * A place where an account is signed in.
 *
 * @param handle names it without letting anybody in by it
 * @param here whether it is the one that asks
 */
public record OpenSession(
    String handle, Device device, Instant since, Instant used, boolean here) {}
