/**
 * What the nodes say to one another of agreements, promises and visits whose sides are at home on
 * several nodes, as sets of signed acts that only grow. Translates between these and the APIs of
 * the modules, which know nothing of nodes.
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
      "lives",
      "visits"
    })
@NullMarked
package org.dostyk.node.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
