package org.dostyk.node.people;

import java.util.List;
import java.util.UUID;

/**
 * What was done to one record, newest first.
 *
 * @param lines those shown
 * @param total how many there are
 */
public record TrailPage(List<AuditLine> lines, int total, UUID record) {}
