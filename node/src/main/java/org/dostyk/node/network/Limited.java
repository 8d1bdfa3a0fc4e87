package org.dostyk.node.network;

import java.time.Instant;

/** That a peer asked more than it may, how often, and when last. */
public record Limited(long times, Instant first, Instant last) {}
