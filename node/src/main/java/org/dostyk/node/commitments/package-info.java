/**
 * The promise ledger: who promised what to whom, who answers for it, by when, and what shows that
 * it was kept. A promise comes from a clause or is entered by hand, is taken in as it was given,
 * and what is missing in it is shown. When its day has passed where it was promised, it is late,
 * and those whom it concerns are told once.
 */
@ApplicationModule(
    displayName = "Commitments",
    allowedDependencies = {"values", "web", "people", "lists", "imports", "notices", "partners"})
@NullMarked
package org.dostyk.node.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
