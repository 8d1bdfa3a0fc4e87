package org.dostyk.node.visits;

import java.util.List;
import java.util.Locale;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of delegates, and what would become of it.
 *
 * @param number of the line in the list
 * @param said the line as it was read
 * @param delegate whom it would add; null where nobody
 * @param why what is doubtful in it, or why it is refused
 */
public record DelegateLine(
    int number, String said, Verdict verdict, @Nullable Delegate delegate, List<Objection> why) {

  /** What becomes of a line. */
  public enum Verdict {
    NEW,
    /** Stands in the delegation, or in a line above. */
    KNOWN,
    /** Somebody should look at it first. */
    DOUBTFUL,
    REFUSED;

    /** The last part of the text keys that name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it can be added. */
  public boolean canBeTaken() {
    return delegate != null;
  }
}
