/**
 * What every list can do besides being read: it is kept under a name with its rows, columns and
 * order, for oneself or for the office; and something is done with many of its rows at once, after
 * a question that says with how many, and taken back. Which rows a list has and what can be done
 * with them, the module says whose list it is.
 */
@ApplicationModule(
    displayName = "Lists",
    allowedDependencies = {"values", "web", "people"})
@NullMarked
package org.dostyk.node.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
