/**
 * What every page shares: the layout, the voice in four languages, forms, error pages, charts as
 * SVG, and the small interfaces through which a module takes part in a page that it does not own
 * ({@link org.dostyk.node.web.NavItem}, {@link org.dostyk.node.web.HomeCard}, {@link
 * org.dostyk.node.web.RecordPanel}).
 */
@ApplicationModule(displayName = "Web", allowedDependencies = "values")
@NullMarked
package org.dostyk.node.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
