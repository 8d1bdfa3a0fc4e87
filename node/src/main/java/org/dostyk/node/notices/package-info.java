/**
 * What the node does and says on its own: jobs that run by the clock, and letters to people in
 * their language. A letter is written down in the transaction that gives rise to it and sent
 * afterwards, so that none is lost and none is sent for what never happened; what could not be
 * delivered is a page an administrator reads.
 */
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"values", "web", "people", "lists", "imports"})
@NullMarked
package org.dostyk.node.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
