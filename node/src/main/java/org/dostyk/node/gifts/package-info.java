/**
 * Gifts: what an institution means to give, what was given and received and by whom, what it is
 * worth, and in whose keeping it has been since.
 */
@ApplicationModule(
    displayName = "Gifts",
    allowedDependencies = {"values", "web", "people", "lists", "imports", "partners", "visits"})
@NullMarked
package org.dostyk.node.gifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
