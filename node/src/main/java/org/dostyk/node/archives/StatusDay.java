package org.dostyk.node.archives;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.values.PartialDate;

/** The day that stands beside a word, as in "расторгнут 12.03.2024" or "2024年3月12日终止". */
final class StatusDay {
  private static final Pattern DAY =
      Pattern.compile(
          "\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}"
              + "|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}|\\d{1,2} \\p{L}+ \\d{4}");

  private StatusDay() {}

  static Optional<LocalDate> in(String said, boolean monthFirst) {
    Matcher day = DAY.matcher(said);
    return day.find()
            && CellDate.of(new Cell(day.group(), null, false), monthFirst)
                instanceof CellDate.Read(PartialDate read)
        ? read.whole()
        : Optional.empty();
  }
}
