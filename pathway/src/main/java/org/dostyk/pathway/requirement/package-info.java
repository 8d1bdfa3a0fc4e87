/**
 * The requirement language: what a programme asks of its students.
 *
 * <p>Four words are enough. {@code All} and {@code AtLeast} nest; a {@code Group} chooses, among
 * the courses that a selector speaks of, those that count towards it, within minima and maxima; a
 * {@code Language} asks for a level. Everything else is said with these: a named course with its
 * substitutes is a group of one course, a thesis or a practice a group over a kind, a residency
 * minimum a group over where a course was studied that counts freely.
 *
 * <p>A course counts whole or not at all, and once unless a rule says otherwise. So what counts
 * where is a choice, and a good choice is an assignment problem: the planner and the audit solve
 * it, the verifier only checks what they chose.
 */
@NullMarked
package org.dostyk.pathway.requirement;

import org.jspecify.annotations.NullMarked;
