/**
 * With whom the institutions of this node cooperate: universities, colleges, companies,
 * authorities, regions, consulates and associations, each with its names in several scripts, its
 * typed ids and the people to write to. An institution that this node hosts is an entry too, under
 * the same id, and every officer of the node sees it; all other entries, and everybody's contacts,
 * notes and other names, are seen by the people of the institution that keeps them.
 */
@ApplicationModule(
    displayName = "Partners",
    allowedDependencies = {"values", "web", "people", "lists", "responsible", "imports", "search"})
@NullMarked
package org.dostyk.node.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
