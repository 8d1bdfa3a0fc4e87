/**
 * Who in an office looks after what: a visit, a partner, a ceremony. Each own institution names one
 * of its own people for a record that it reads, one by one or many at once, and finds by it what is
 * somebody's own. It gives nobody a right that they have not otherwise.
 */
@ApplicationModule(
    displayName = "Responsible",
    allowedDependencies = {"values", "web", "people", "lists"})
@NullMarked
package org.dostyk.node.responsible;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
