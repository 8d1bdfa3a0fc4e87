/**
 * What transcripts meet: millions of them, one degree.
 *
 * <p>A course counts once, so what counts where is an assignment problem. Most transcripts never
 * meet it: the courses are summed up by <em>kind</em>, which is the set of rules that a course
 * could count for; a rule is out of reach if all kinds that could serve it together are too little,
 * and met if the kinds that serve nobody else are enough. Only where rules within reach compete for
 * courses is an assignment searched, and the share of such transcripts is reported.
 *
 * <p>{@link org.dostyk.pathway.audit.Interpreter} is the specification, written to be read; {@link
 * org.dostyk.pathway.audit.Auditor} gives the same bits and is written to be fast.
 */
@NullMarked
package org.dostyk.pathway.audit;

import org.jspecify.annotations.NullMarked;
