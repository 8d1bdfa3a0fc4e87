@NullMarked
package org.dostyk.ewp.trial;

import org.jspecify.annotations.NullMarked;
