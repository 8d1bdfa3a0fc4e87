/**
 * How an agreement lives after it was signed: the provisions by which it runs, is renewed, changed
 * and ended; supplementary agreements and the text they leave; notices and the day on which each
 * takes effect; what an agreement inherits from the one above it; who joined an umbrella and who
 * left.
 */
@ApplicationModule(
    displayName = "Lives of agreements",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "imports",
      "documents",
      "notices",
      "partners",
      "commitments",
      "agreements"
    })
@NullMarked
package org.dostyk.node.lives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
