/**
 * Minutes of visits: what was said, decided and promised, written on a phone and kept there until
 * it has arrived; the promises that go from them into the ledger; and the list of all promises of a
 * visit, which both sides confirm before the guests leave.
 */
@ApplicationModule(
    displayName = "Minutes",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "documents",
      "imports",
      "notices",
      "partners",
      "commitments",
      "agreements",
      "visits"
    })
@NullMarked
package org.dostyk.node.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
