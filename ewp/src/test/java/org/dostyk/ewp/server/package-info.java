@NullMarked
package org.dostyk.ewp.server;

import org.jspecify.annotations.NullMarked;
