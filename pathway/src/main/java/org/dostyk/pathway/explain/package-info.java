/**
 * Why there is no plan, and what would mend it.
 *
 * <p>Three steps. {@link org.dostyk.pathway.explain.Propagation} follows offers, places and
 * prerequisites to the earliest term of each course, and often sees at once which rule starves.
 * Then a set of rules is found that cannot be kept together and of which none can be spared. Last,
 * the cheapest repair: every kind of step has a price, and the plan that it makes possible is found
 * with it, so that a repair is never a guess.
 */
@NullMarked
package org.dostyk.pathway.explain;

import org.jspecify.annotations.NullMarked;
