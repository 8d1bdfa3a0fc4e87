/**
 * Runs a real PostgreSQL beside the program that needs it, with nothing to install: the binaries
 * come as a jar, the cluster lives in one folder, and what was committed is still there after the
 * program, the server or the machine died. {@link org.dostyk.postgres.Postgres} describes the
 * server a caller wants and starts it, or attaches to the one that already runs on that folder;
 * {@link org.dostyk.postgres.RunningPostgres} is the way in, to a back-up and out again. Whatever
 * stands in the way is told as a {@link org.dostyk.postgres.PostgresTrouble}, in words for the
 * person who has to act on it.
 */
@NullMarked
package org.dostyk.postgres;

import org.jspecify.annotations.NullMarked;
