/**
 * One search for everything that somebody may see. Modules with an index of their own are asked
 * ({@link org.dostyk.node.web.Searchable}); what the others tell of their records ({@link
 * org.dostyk.node.web.Findable}) is kept in a common index by the sound of its words, so that it is
 * found in any script, and follows each change in the transaction that makes it.
 */
@ApplicationModule(
    displayName = "Lookup",
    allowedDependencies = {"values", "web", "people", "search", "notices"})
@NullMarked
package org.dostyk.node.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
