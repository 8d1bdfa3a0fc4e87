/**
 * Workbooks in and out: a file as an office keeps it is read with care, what it would change is
 * shown row by row before anything is written, applied in one step, and can be taken back as long
 * as nothing was built on it. What a row means is said by the modules above, each through its
 * {@code ImportKind}. Also writes lists as workbooks.
 */
@ApplicationModule(
    displayName = "Imports",
    allowedDependencies = {"values", "web", "people"})
@NullMarked
package org.dostyk.node.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
