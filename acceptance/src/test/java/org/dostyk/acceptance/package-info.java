/**
 * The node as its users meet it: started as a process from what was packaged, and seen through
 * Debian's Chromium. Where there is no Chromium or no Node the tests say so and skip themselves.
 */
@NullMarked
package org.dostyk.acceptance;

import org.jspecify.annotations.NullMarked;
