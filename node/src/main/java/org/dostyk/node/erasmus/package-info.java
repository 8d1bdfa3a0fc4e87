/**
 * The interfaces of Erasmus Without Paper that an institution of this node offers under its
 * manifest: institutions, organizational units and inter-institutional agreements, for partners
 * whose nodes speak nothing else. What an agreement says is said again in that network's words;
 * what the network asks for and the agreement does not say, an officer adds beside it.
 */
@ApplicationModule(
    displayName = "Erasmus",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "documents",
      "partners",
      "network",
      "agreements"
    })
@NullMarked
package org.dostyk.node.erasmus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
