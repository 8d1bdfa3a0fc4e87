package org.dostyk.node.archives;

import java.time.Instant;
import org.dostyk.node.people.AccountId;

/**
 * That a record was corrected by hand.
 *
 * @param number from 1 for each agreement
 * @param before the record as it was
 */
record Correction(int number, PaperState before, AccountId by, Instant at) {}
