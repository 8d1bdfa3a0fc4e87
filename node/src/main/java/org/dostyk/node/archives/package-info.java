/**
 * Agreements from before: the workbook in which an office has kept its agreements is read row by
 * row, who is who is asked, and each becomes a record that says where its paper lies, until when it
 * holds, and that nothing of it was checked here.
 */
@ApplicationModule(
    displayName = "Archives",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "imports",
      "partners",
      "agreements",
      "portfolio"
    })
@NullMarked
package org.dostyk.node.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
