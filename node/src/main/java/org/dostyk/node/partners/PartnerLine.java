package org.dostyk.node.partners;

import java.util.List;

/**
 * A partner as a list shows it.
 *
 * @param labels those of the reader's institutions
 */
record PartnerLine(Partner partner, List<String> labels) {}
