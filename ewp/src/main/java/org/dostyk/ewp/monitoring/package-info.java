/**
 * Telling the network's administrators what went wrong with a partner: monitoring 0.2.0, the asking
 * side alone, for one host of the network answers it. "Call and forget": a report that fails is
 * lost.
 */
@NullMarked
package org.dostyk.ewp.monitoring;

import org.jspecify.annotations.NullMarked;
