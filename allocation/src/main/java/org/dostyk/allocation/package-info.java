/**
 * Gives places to people by published mechanisms, and says why.
 *
 * <p>A {@link org.dostyk.allocation.Round} says who wants what and what there is: it is read from a
 * file by {@link org.dostyk.allocation.RoundFile}, or put together line by line in a {@link
 * org.dostyk.allocation.Draft}. Either gives a round without contradictions or every {@link
 * org.dostyk.allocation.Objection} to it, each with its line. {@link
 * org.dostyk.allocation.Outcome#of} matches a round, and answers for every applicant why not each
 * better wish. What it says can be checked by {@link
 * org.dostyk.allocation.certificate.Certificate}, which reads the two files itself and knows
 * nothing of the mechanism.
 */
@NullMarked
package org.dostyk.allocation;

import org.jspecify.annotations.NullMarked;
