/**
 * Measures what the README claims. {@code ./dostyk bench NAME} runs the benchmarks whose names
 * contain NAME; each says in its Javadoc what is measured and how.
 */
@NullMarked
package org.dostyk.benchmarks;

import org.jspecify.annotations.NullMarked;
