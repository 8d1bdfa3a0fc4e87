@NullMarked
package org.dostyk.ewp.agreements;

import org.jspecify.annotations.NullMarked;
