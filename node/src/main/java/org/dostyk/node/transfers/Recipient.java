package org.dostyk.node.transfers;

import java.util.UUID;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;

/**
 * Who received it.
 *
 * @param id of the institution: as a partner, or of this node
 * @param name as it was then
 * @param country in which it is
 * @param through at whose hands: the label of a guest's link, a mail address, the host of its node;
 *     empty for its people on this node
 */
public record Recipient(UUID id, Text name, Country country, String through) {}
