/**
 * How a host makes itself known: it serves its manifest (discovery 6.0.0), and, where it is the
 * registrar of a network, the catalogue (registry 1.5.0). What stands in them is the package {@link
 * org.dostyk.ewp.registry}.
 */
@NullMarked
package org.dostyk.ewp.discovery;

import org.jspecify.annotations.NullMarked;
