/**
 * One question: two degrees with all that is published about them, and one student with all that is
 * behind them. {@link org.dostyk.pathway.studies.Studies} is shared by everybody on a route, so
 * that what is compiled from it is compiled once.
 */
@NullMarked
package org.dostyk.pathway.studies;

import org.jspecify.annotations.NullMarked;
