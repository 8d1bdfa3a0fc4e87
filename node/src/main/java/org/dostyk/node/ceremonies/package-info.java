/**
 * Ceremonies: one event at which an institution signs with several partners, an agreement with
 * each, all from one text with merge fields; the order of signing, who presides, the numbers; the
 * wall that fills as signatures come; the papers and the bundles that go home with the guests.
 */
@ApplicationModule(
    displayName = "Ceremonies",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "lists",
      "responsible",
      "imports",
      "documents",
      "partners",
      "agreements"
    })
@NullMarked
package org.dostyk.node.ceremonies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
