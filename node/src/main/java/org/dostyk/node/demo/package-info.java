/**
 * The demonstration: the stories as data, the people whom a visitor can be, and a clock that can be
 * moved. Nothing of it exists on a node that does not run the demonstration.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "imports",
      "notices",
      "network",
      "partners",
      "commitments",
      "agreements",
      "approvals",
      "lives",
      "visits",
      "foundings",
      "supporters",
      "seating",
      "seminars",
      "gifts",
      "briefings",
      "portfolio",
      "documents",
      "minutes"
    })
@NullMarked
package org.dostyk.node.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
