/**
 * The node: where the modules are put together, the command line is read and the database is
 * opened. Each capability is a package below.
 */
@NullMarked
package org.dostyk.node;

import org.jspecify.annotations.NullMarked;
