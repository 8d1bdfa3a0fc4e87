@NullMarked
package org.dostyk.ewp.client;

import org.jspecify.annotations.NullMarked;
