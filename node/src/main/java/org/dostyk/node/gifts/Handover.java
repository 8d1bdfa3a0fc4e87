package org.dostyk.node.gifts;

import java.time.LocalDate;

/**
 * A link of the chain of custody: from that day somebody keeps a received gift somewhere.
 *
 * @param holder who answers for it: a person or a unit
 * @param place where it stands or lies; may be empty
 */
public record Handover(LocalDate on, String holder, String place) {}
