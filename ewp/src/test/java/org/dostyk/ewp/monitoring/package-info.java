@NullMarked
package org.dostyk.ewp.monitoring;

import org.jspecify.annotations.NullMarked;
