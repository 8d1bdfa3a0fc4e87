@NullMarked
package org.dostyk.ewp.signature;

import org.jspecify.annotations.NullMarked;
