package org.dostyk.node.values;

import java.time.ZoneId;

/**
 * Where a clock hangs: a place's name and the zone it keeps.
 *
 * @param name the town as readers call it
 */
public record Place(Text name, ZoneId zone) {}
