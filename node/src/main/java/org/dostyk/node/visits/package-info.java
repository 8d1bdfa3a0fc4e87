/**
 * Visits: who travels to whom, when and what for; what host and guests say to it; the delegation in
 * the order of protocol, the itinerary by both clocks, the papers and calendars that go with it.
 */
@ApplicationModule(
    displayName = "Visits",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "lists",
      "responsible",
      "documents",
      "imports",
      "transfers",
      "notices",
      "partners",
      "commitments",
      "agreements"
    })
@NullMarked
package org.dostyk.node.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
