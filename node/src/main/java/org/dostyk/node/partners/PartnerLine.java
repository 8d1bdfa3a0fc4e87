package org.dostyk.node.partners;

import java.util.List;
import org.dostyk.node.people.PersonNames;

/**
 * A partner as a list shows it.
 *
 * @param labels those of the reader's institutions
 * @param responsible those whom the reader's institutions named
 */
record PartnerLine(Partner partner, List<String> labels, List<PersonNames> responsible) {}
