@NullMarked
package org.dostyk.ewp.xml;

import org.jspecify.annotations.NullMarked;
