/**
 * A plan as a coordinator makes it by hand: rule after rule, the one that leaves least choice
 * first, with the courses that cost least for it; then term after term, what opens most first. It
 * takes nothing back, so it may miss the best plan and even any plan. It shows what proof is worth.
 */
@NullMarked
package org.dostyk.pathway.greedy;

import org.jspecify.annotations.NullMarked;
