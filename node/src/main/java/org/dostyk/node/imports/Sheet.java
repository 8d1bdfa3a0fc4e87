package org.dostyk.node.imports;

import java.util.Collections;
import java.util.NavigableMap;

/**
 * A sheet of a workbook as it was read: the cells that are not blank.
 *
 * @param name empty for a file that has no sheets, such as CSV
 * @param rows row number from 1, then column from 0
 */
record Sheet(String name, NavigableMap<Integer, NavigableMap<Integer, Cell>> rows) {

  /** The cells of a row; none where it is blank. */
  NavigableMap<Integer, Cell> row(int number) {
    return rows.getOrDefault(number, Collections.emptyNavigableMap());
  }

  /** A column as a workbook names it: 0 is A, 26 is AA. */
  static String letters(int column) {
    String tail = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? tail : letters(column / 26 - 1) + tail;
  }
}
