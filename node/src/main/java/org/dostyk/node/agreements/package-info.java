/**
 * What institutions agree on: texts in two to four languages side by side, worked on by each party,
 * proposed as immutable versions, signed by each party's signatory, in force when all have signed
 * the same version. A signature is for one version and no other.
 */
@ApplicationModule(
    displayName = "Agreements",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "documents",
      "parity",
      "notices",
      "imports",
      "transfers",
      "search",
      "partners",
      "commitments"
    })
@NullMarked
package org.dostyk.node.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
