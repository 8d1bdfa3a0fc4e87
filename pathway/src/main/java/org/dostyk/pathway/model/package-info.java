/**
 * From studies to integers. Every rule becomes rows of linear inequalities over whole numbers: how
 * many courses of a class are taken in a term, how many of them count for a group.
 *
 * <p>What makes it fast is what it leaves out. Courses that no rule tells apart are one class with
 * a number instead of many yes-or-no's; a course that can count in one place alone gets no variable
 * for it; a student only moves bounds of a model that is built once for everybody on the route.
 * Nothing here is used by the verifier.
 */
@NullMarked
package org.dostyk.pathway.model;

import org.jspecify.annotations.NullMarked;
