package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.values.Text;

/**
 * Which agreements end when.
 *
 * @param overdue in force although their last day has passed
 * @param moreOverdue whether there are more of these
 * @param months the twelve of the year, each with what ends in it
 * @param endless in force, and noted to have no end
 * @param unread in force, and nobody noted until when: the first of them
 * @param moreUnread whether there are more of these
 */
public record ExpiryPage(
    int year,
    LocalDate today,
    List<Line> overdue,
    boolean moreOverdue,
    List<Month> months,
    List<Line> endless,
    List<HeldAgreement> unread,
    boolean moreUnread,
    boolean mayNote) {

  /** An agreement with its term. */
  public record Line(HeldAgreement agreement, Text title, Term term) {}

  /**
   * A month with the first agreements that end in it.
   *
   * @param more whether there are more than these
   */
  public record Month(YearMonth of, List<Line> lines, boolean more) {
    /** Where all of them stand. */
    public String path() {
      return "/expiry?month=" + of;
    }
  }

  /** How many are shown of this year. */
  public int ending() {
    return months.stream().mapToInt(m -> m.lines().size()).sum();
  }

  /** Whether that is not all. */
  public boolean more() {
    return months.stream().anyMatch(Month::more);
  }
}
