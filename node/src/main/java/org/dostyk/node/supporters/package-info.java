/**
 * Supporters of a visit: a consulate, a ministry, a commission that takes part in some of it. They
 * see when and where it is, who leads, and what they are invited to; nothing else.
 */
@ApplicationModule(
    displayName = "Supporters",
    allowedDependencies = {"values", "web", "people", "transfers", "partners", "visits"})
@NullMarked
package org.dostyk.node.supporters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
