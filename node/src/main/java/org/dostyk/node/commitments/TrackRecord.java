package org.dostyk.node.commitments;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.dostyk.node.commitments.Filter.View;

/**
 * How somebody keeps promises: how many were kept in time and late, and how those stand that are
 * still to be kept.
 *
 * @param filter the list of all of them; each number opens its part
 * @param onTime kept by their day, or without one
 * @param late still to be kept, and their day has passed
 * @param ahead still to be kept as first promised, and not late
 * @param renegotiated still to be kept by another day, and not late
 */
public record TrackRecord(
    Filter filter, int onTime, int keptLate, int late, int ahead, int renegotiated, int waived) {

  /** Each number under the list that it opens, in the order in which they are shown. */
  public SequencedMap<View, Integer> numbers() {
    var numbers = new LinkedHashMap<View, Integer>();
    numbers.put(View.ON_TIME, onTime);
    numbers.put(View.KEPT_LATE, keptLate);
    numbers.put(View.LATE, late);
    numbers.put(View.AHEAD, ahead);
    numbers.put(View.RENEGOTIATED, renegotiated);
    numbers.put(View.WAIVED, waived);
    return numbers;
  }

  /** Whether anything was ever promised. */
  public boolean isEmpty() {
    return numbers().values().stream().allMatch(n -> n == 0);
  }
}
