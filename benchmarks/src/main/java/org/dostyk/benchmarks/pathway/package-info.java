/** How fast plans are found and audits run, on instances that come from seeds. */
@NullMarked
package org.dostyk.benchmarks.pathway;

import org.jspecify.annotations.NullMarked;
