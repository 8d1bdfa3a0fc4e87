/**
 * What two institutions publish: courses in their own credits, when and where they are given, what
 * they ask for, which of them count as which of the partner's, and the calendar of the route.
 *
 * <p>Credits are exact fractions. Two measures are kept apart: <em>credits</em>, in which a degree
 * counts and which only an equivalence or a recognition rate carries across a border, and
 * <em>workload</em>, a course's share of a study year in sixtieths, by which the load of a term in
 * Shandong can be set beside one in Öskemen. Everything here is immutable.
 */
@NullMarked
package org.dostyk.pathway.catalogue;

import org.jspecify.annotations.NullMarked;
