/**
 * Plans, what they cost, and what became of a question. A plan carries what counts where, so that
 * anybody can check it without solving anything.
 */
@NullMarked
package org.dostyk.pathway.plan;

import org.jspecify.annotations.NullMarked;
