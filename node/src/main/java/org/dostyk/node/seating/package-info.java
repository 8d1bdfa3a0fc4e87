/**
 * Who sits where: the two sides of a table face one another, whoever leads in the middle, the
 * others by their rank from there, as the order of protocol and the hosts' own order say.
 */
@ApplicationModule(
    displayName = "Seating",
    allowedDependencies = {"values", "web", "people", "partners", "visits"})
@NullMarked
package org.dostyk.node.seating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
