/**
 * Values that every module speaks: a text in several languages, an institution's id, a role, an
 * objection. No state, no input or output; nothing here knows a database or a page.
 */
@ApplicationModule(
    displayName = "Values",
    allowedDependencies = {})
@NullMarked
package org.dostyk.node.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
