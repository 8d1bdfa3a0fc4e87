/**
 * Says whether a result is right, without knowing how it was made. It reads the round's file and
 * the result's file itself, side by side and line by line, and shares no code with the mechanisms:
 * not even the reading. It keeps no applicant in memory, so it checks files of any size.
 *
 * <p>The plan is simple enough to be written anew by whoever trusts nobody. First walk: is
 * everybody at a wish of theirs, eligible, and nobody twice; how many are at each place, under each
 * quota, from each home; who holds the reserved seats. Second walk: who comes last at each place
 * and under each quota. Third walk: is there, for every better wish of everybody, a place or quota
 * on its way up that is full of such as come before?
 */
@NullMarked
package org.dostyk.allocation.certificate;

import org.jspecify.annotations.NullMarked;
