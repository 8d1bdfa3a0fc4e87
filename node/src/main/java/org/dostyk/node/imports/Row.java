package org.dostyk.node.imports;

import java.util.Map;
import java.util.Optional;
import org.dostyk.node.values.Objection;

/**
 * A row of a recognised sheet, its cells by the key of their column.
 *
 * @param sheet the sheet's name, empty for a file that has none
 * @param number as the workbook counts, from 1
 */
public record Row(String sheet, int number, Map<String, Placed> cells) {

  /** A cell with the column in which it stands. */
  public record Placed(Column column, Cell cell, String address) {}

  public Row {
    cells = Map.copyOf(cells);
  }

  public Optional<Cell> cell(String column) {
    return Optional.ofNullable(cells.get(column)).map(Placed::cell);
  }

  /** What a cell says, tidy; empty where it is blank. */
  public String text(String column) {
    return cell(column).map(Cell::text).orElse("");
  }

  /** An objection that names the column and the cell it is about. */
  public Objection at(String column, Objection why) {
    Placed placed = cells.get(column);
    return placed == null
        ? why
        : Objection.of("imports.at_cell", placed.column().said(), placed.address(), why);
  }
}
