package org.dostyk.node.imports;

import org.dostyk.node.values.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows: of a formula the value that was saved with it, for nothing is ever computed.
 *
 * @param text tidy, never blank; a number as the digits it has, an error as {@code #REF!}
 * @param date the day, where the workbook itself says that the cell is a date
 * @param error whether the cell holds an error instead of a value
 */
public record Cell(String text, @Nullable PartialDate date, boolean error) {

  static Cell of(String text) {
    return new Cell(text, null, false);
  }
}
