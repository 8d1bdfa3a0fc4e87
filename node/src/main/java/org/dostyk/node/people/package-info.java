/**
 * People and how they come in: persons and their names in several scripts, accounts, the roles they
 * hold at an institution of this node, signing in, links for guests, and the audit trail of what
 * each of them did.
 */
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"values", "web"})
@NullMarked
package org.dostyk.node.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
