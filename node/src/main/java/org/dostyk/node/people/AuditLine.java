package org.dostyk.node.people;

import java.util.UUID;

/**
 * An entry of an audit trail, as a reader's language tells it.
 *
 * @param position in its institution's chain
 * @param when day and time at the reader's own institution
 * @param who the person's name, or the node itself
 * @param what was done, with its detail
 */
public record AuditLine(
    long position, String when, String who, String what, String kind, UUID subject) {}
