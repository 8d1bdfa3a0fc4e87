/**
 * People and offices that can be reached, as several interfaces name them: contact 1.1.0, address
 * 1.0.2, phone number 1.0.1. A name may stand in several languages and scripts.
 */
@NullMarked
package org.dostyk.ewp.contacts;

import org.jspecify.annotations.NullMarked;
