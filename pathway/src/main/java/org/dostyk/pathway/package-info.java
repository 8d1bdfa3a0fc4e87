/**
 * Plans the way through two programmes to two degrees, and audits what a transcript meets.
 *
 * <p>Begin with {@link org.dostyk.pathway.Planner}. An instance says what the institutions publish
 * ({@code catalogue}), what the degrees ask ({@code requirement}) and where a student stands
 * ({@code studies}); it is read from JSON ({@code format}), turned into integers and solved ({@code
 * model}), and the plan ({@code plan}) is checked by somebody who knows nothing of the model
 * ({@code verify}).
 */
@NullMarked
package org.dostyk.pathway;

import org.jspecify.annotations.NullMarked;
