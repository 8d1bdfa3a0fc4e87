package org.dostyk.node.agreements;

import java.time.Instant;
import org.dostyk.node.people.AccountId;

/**
 * A working text as it was once saved.
 *
 * @param number grows with each saving; never given twice on one side of an agreement
 */
public record Revision(int number, AccountId savedBy, Instant savedAt) {}
