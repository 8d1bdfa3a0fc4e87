/**
 * Institutions that do not exist yet, as a joint college of two countries: who founds one and with
 * what share, the milestones on the way to its licence, each a promise in the ledger, and the day
 * on which it becomes an institution. Until that day it can be named and negotiated with; nobody
 * signs for it.
 */
@ApplicationModule(
    displayName = "Foundings",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "lists",
      "responsible",
      "imports",
      "partners",
      "commitments",
      "agreements"
    })
@NullMarked
package org.dostyk.node.foundings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
