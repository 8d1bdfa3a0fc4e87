/**
 * How fast plans are found and audits run. The instances come from seeds; one counts only if a
 * greedy planner misses its optimum.
 */
@NullMarked
package org.dostyk.benchmarks.pathway;

import org.jspecify.annotations.NullMarked;
