package org.dostyk.node.imports;

import java.util.Collections;
import java.util.NavigableMap;

/**
 * A sheet of a workbook as it was read: the cells that are not blank.
 *
 * @param name empty for a file that has no sheets, such as CSV
 * @param rows row number from 1, then column from 0
 * @param keyed whether its columns are known by keys, which stand in row 0, and not by letters
 */
record Sheet(String name, NavigableMap<Integer, NavigableMap<Integer, Cell>> rows, boolean keyed) {

  /** Where a cell stands, as whoever made the file knows it: B17, or the key of its column. */
  String address(int row, int column) {
    Cell key = keyed ? row(0).get(column) : null;
    return key == null ? letters(column) + row : key.text();
  }

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
