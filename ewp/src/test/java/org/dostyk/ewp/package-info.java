@NullMarked
package org.dostyk.ewp;

import org.jspecify.annotations.NullMarked;
