/**
 * What the nodes say to one another: agreements whose parties are at home on several nodes, as a
 * set of signed acts that only grows. Translates between that and the module API of agreements,
 * which knows nothing of nodes.
 */
@ApplicationModule(
    displayName = "Federation",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "notices",
      "documents",
      "partners",
      "network",
      "commitments",
      "agreements",
      "approvals",
      "lives"
    })
@NullMarked
package org.dostyk.node.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
