/**
 * Through whose hands a version goes at each party before its signatory may sign: routes of steps,
 * kept by institution and type and changed for one agreement, what each step decided, who decides
 * for somebody who is away, and the one page on which an approver or a signatory reads what they
 * need. Another party sees of it as much as its owner allows.
 */
@ApplicationModule(
    displayName = "Approvals",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "documents",
      "notices",
      "partners",
      "commitments",
      "agreements"
    })
@NullMarked
package org.dostyk.node.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
