/**
 * The ledger of personal data that went to somebody else: to whom and into which country, of how
 * many people and of whom, on what basis, for how long, with what safeguards. Whoever sends writes
 * the row in the transaction of the sending, so that nothing leaves without one; each person reads
 * what of theirs went where.
 */
@ApplicationModule(
    displayName = "Transfers",
    allowedDependencies = {"values", "web", "people", "imports", "notices"})
@NullMarked
package org.dostyk.node.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
