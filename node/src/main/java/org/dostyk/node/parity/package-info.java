/**
 * Whether the language versions of a clause say the same. Each wording is read by itself into
 * {@link Fact facts} that no longer depend on its language: a number with its unit, a day, a sum, a
 * predicate's force. Facts that the other wording does not hold are {@link Divergence divergences},
 * each with the pieces of text that were compared, so that a person sees why.
 *
 * <p>Reading runs in this order, each step leaving to the next what it did not take:
 *
 * <ol>
 *   <li>{@link Plain} evens out letters without moving any;
 *   <li>{@link Sentences} are set side by side by length, numbers and the field's words; one that
 *       stands alone is extra, and is not looked at again;
 *   <li>{@link Leftovers} are phrases of a sentence that the one beside it has nothing for, by
 *       {@link Concepts}; they are extra too;
 *   <li>{@link Numerals} are found, in digits, letters and characters;
 *   <li>{@link Facts} gives each its part: hour, day, sum, share, duration, count;
 *   <li>{@link Matching} lets each fact answer one of the other side, and sets what is left on both
 *       against each other; what {@link Derived can be worked out} needs no answer;
 *   <li>{@link Modals} and {@link Parties} are read by tables of phrases, parties besides by the
 *       {@link DefinedTerms} of the agreement, which {@link Counterparts} couples across languages;
 *   <li>what no phrase tells is told by what is missing: {@link Denials} of what the other says,
 *       {@link Substitutes} for somebody, a {@link Counted} thing of another number;
 *   <li>a word of force that only one sentence seems to have is acquitted where the other tells it
 *       by some word of the {@link Lexicon};
 *   <li>of four wordings {@link Majority most} decide.
 * </ol>
 *
 * <p>A fact is firm or faint. What one language says and another may leave out (one, half, both
 * parties, the present tense) is faint: it answers a firm fact of the other side, but is not missed
 * itself. Whatever the checks find is advice; nothing is held up by it.
 */
@ApplicationModule(
    displayName = "Parity",
    allowedDependencies = {"values", "search"})
@NullMarked
package org.dostyk.node.parity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
