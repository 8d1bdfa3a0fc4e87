package org.dostyk.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a round, in the shape in which a {@link Draft} takes it: from a file or otherwise.
 */
public sealed interface Line {
  /** The line of the file, from 1, to be named in objections. */
  long row();

  String id();

  /**
   * A quota over several places. What it holds is said from below by {@code within}, from above by
   * {@code covers}, or both.
   *
   * @param within the quota right above, or null
   * @param covers ids of places and quotas under it
   */
  record Quota(long row, String id, @Nullable String within, long seats, List<String> covers)
      implements Line {}

  /**
   * A place, with its seats.
   *
   * @param within the quota right above, or null
   * @param institution whose balance it counts for as an import, or null
   * @param reserve seats kept for a group, or null
   */
  record Place(
      long row,
      String id,
      @Nullable String within,
      long seats,
      @Nullable String institution,
      @Nullable Reserve reserve,
      Needs needs)
      implements Line {}

  /** Seats of a place that the best of a group come first for; nobody's if the group wants none. */
  record Reserve(String group, long seats) {}

  /**
   * An institution that sends or receives.
   *
   * @param sent how many it has sent so far
   * @param received how many it has received so far
   * @param tolerance by how many the one may exceed the other in the end, or null for any number
   * @param exports how many it may send in this round, or null for any number
   */
  record Institution(
      long row,
      String id,
      long sent,
      long received,
      @Nullable Long tolerance,
      @Nullable Long exports)
      implements Line {

    /** How many it may still send, or null for any number. */
    @Nullable Long mostSent() {
      Long byBalance = tolerance == null ? null : Math.max(0, received + tolerance - sent);
      if (byBalance == null || exports == null) {
        return byBalance == null ? exports : byBalance;
      }
      return Math.min(byBalance, exports);
    }

    /** How many it may still receive, or null for any number. */
    @Nullable Long mostReceived() {
      return tolerance == null ? null : Math.max(0, sent + tolerance - received);
    }
  }

  /**
   * Somebody who applies.
   *
   * @param home the institution that sends, or null
   * @param order at home, the lower number is sent first
   * @param score in ten-thousandths, for every wish that names none, or null
   * @param wishes the best first
   */
  record Applicant(
      long row,
      String id,
      @Nullable String home,
      long order,
      @Nullable Long score,
      Qualities qualities,
      List<Wanted> wishes)
      implements Line {}

  /**
   * One wish.
   *
   * @param score in ten-thousandths at this very place, or null for the applicant's own
   */
  record Wanted(String place, @Nullable Long score) {}
}
