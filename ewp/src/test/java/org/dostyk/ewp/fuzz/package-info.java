@NullMarked
package org.dostyk.ewp.fuzz;

import org.jspecify.annotations.NullMarked;
