/**
 * Seminars and congresses: what happens inside one item of an itinerary, session by session, with
 * who speaks, in which language and room, and who moderates.
 */
@ApplicationModule(
    displayName = "Seminars",
    allowedDependencies = {"values", "web", "people", "visits"})
@NullMarked
package org.dostyk.node.seminars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
