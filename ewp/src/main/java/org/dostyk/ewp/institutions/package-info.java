/**
 * What an institution tells of itself: institutions 2.2.0, organizational-units 2.1.1 and factsheet
 * 1.2.0. Each type comes with both sides of its interface: {@code entry} for the manifest, {@code
 * endpoint} for a server, {@code get} for a client.
 *
 * <p>An id that the server does not know is left out of the answer. A client's {@code get} asks in
 * as many requests as the partner's limits make necessary.
 */
@NullMarked
package org.dostyk.ewp.institutions;

import org.jspecify.annotations.NullMarked;
