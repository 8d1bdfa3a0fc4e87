/**
 * The cooperation seen as a whole: how many people went and came, and whether that is in balance;
 * which agreements end when; which partnerships are alive and which sleep, each with its reasons;
 * and what of all this an institution shows to the public. Every figure opens to its records.
 */
@ApplicationModule(
    displayName = "Portfolio",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "lists",
      "responsible",
      "documents",
      "imports",
      "notices",
      "partners",
      "commitments",
      "agreements",
      "lives",
      "visits"
    })
@NullMarked
package org.dostyk.node.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
