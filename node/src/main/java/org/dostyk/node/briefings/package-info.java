/**
 * Briefings: what somebody should know before a meeting, gathered from what the node knows: whom
 * they meet, from where, what is agreed and promised, what has been before, and what the office
 * adds by hand.
 */
@ApplicationModule(
    displayName = "Briefings",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "documents",
      "partners",
      "commitments",
      "agreements",
      "visits",
      "gifts"
    })
@NullMarked
package org.dostyk.node.briefings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
