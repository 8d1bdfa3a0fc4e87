package org.dostyk.node.imports;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;

/** Gathers a sheet cell by cell, within the limits. */
final class SheetInMaking {
  private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
  private int cells;

  /** Puts a cell down, unless it is blank. */
  void put(int row, int column, String text, @Nullable PartialDate date, boolean error) {
    if (text.length() > Limits.LETTERS) {
      throw new Refused(
          Objection.of("imports.objection.letters", Sheet.letters(column) + row, Limits.LETTERS));
    }
    String tidy = Tidy.lines(text);
    if (tidy.isEmpty()) {
      return;
    }
    if (column < 0 || column >= Limits.COLUMNS) {
      throw Limits.columns();
    }
    if (++cells > Limits.CELLS) {
      throw Limits.unpacked();
    }
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, new Cell(tidy, date, error));
    if (row > 0 && rows.size() > Limits.ROWS) {
      throw Limits.rows();
    }
  }

  /**
   * A region merged over several rows says in each of its rows what its first cell says; one merged
   * over several columns of a row is a title and stays where it is.
   */
  void merge(int firstRow, int lastRow, int column) {
    NavigableMap<Integer, Cell> first = rows.get(firstRow);
    Cell said = first == null ? null : first.get(column);
    if (said == null || lastRow <= firstRow) {
      return;
    }
    for (var row : rows.subMap(firstRow, false, lastRow, true).values()) {
      row.putIfAbsent(column, said);
      if (++cells > Limits.CELLS) {
        throw Limits.unpacked();
      }
    }
  }

  Sheet named(String name) {
    return new Sheet(name, rows, false);
  }

  /** A sheet without a name, whose columns are known by the keys in row 0. */
  Sheet keyed() {
    return new Sheet("", rows, true);
  }
}
