/**
 * What transcripts meet: millions of them, one degree.
 *
 * <p>A course counts once, so what counts where is an assignment problem for each transcript.
 * Transcripts are taken in blocks, and a step of the audit is done to a whole block at once:
 *
 * <ol>
 *   <li>a bit for each passed course ({@code Tally}), and from the bits how many courses there are
 *       of each <em>kind</em>, which is a set of rules and an amount of credits ({@code Kinds});
 *   <li>which rules are within reach, and a quick assignment to them ({@code Serving}). If it meets
 *       all that is within reach, nothing better can be met;
 *   <li>for the others, what is proven impossible together by counting ({@code Rivalry}), and a
 *       more careful assignment to the rest ({@code CarefulServing});
 *   <li>for what is then still open, an exact search ({@code Contention}), apart for each circle of
 *       rules that compete with one another.
 * </ol>
 *
 * <p>A rule with maxima or limits ({@code Bounds}) is decided by the exact search, and where
 * courses can be used in several ways each reading of the transcript is audited ({@code Readings}).
 *
 * <p>The first three are columns of numbers without a branch. {@link
 * org.dostyk.pathway.audit.Interpreter} is the specification, written to be read; {@link
 * org.dostyk.pathway.audit.Auditor} gives the same bits and is written to be fast. {@link
 * org.dostyk.pathway.audit.Accountant} says of one transcript what counts where.
 */
@NullMarked
package org.dostyk.pathway.audit;

import org.jspecify.annotations.NullMarked;
