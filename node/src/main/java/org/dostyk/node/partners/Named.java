package org.dostyk.node.partners;

import java.util.Set;

/**
 * The partners that words find, with the entries that were merged into them.
 *
 * @param more whether more bear these words than were looked at
 */
public record Named(Set<PartnerId> ids, boolean more) {}
