@NullMarked
package org.dostyk.ewp.registry;

import org.jspecify.annotations.NullMarked;
