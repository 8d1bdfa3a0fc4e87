package org.dostyk.node.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Finds the row of headings in a sheet, below whatever titles stand above it, and which kind of
 * sheet has them. The order of the columns is free.
 */
final class HeadingSearch<K extends SheetKind> {
  /** How many rows a letterhead and a title may take. */
  private static final int ROWS = 30;

  private final List<K> kinds;

  HeadingSearch(List<K> kinds) {
    this.kinds = kinds;
  }

  /**
   * A sheet whose headings are known.
   *
   * @param unknown the headings of columns that its kind does not know
   */
  record Table<K extends SheetKind>(K kind, List<Row> rows, List<String> unknown) {}

  private record Headings<K extends SheetKind>(K kind, int row, Map<Integer, Column> columns) {}

  /** The sheet as a kind of import reads it; empty where no kind knows its headings. */
  Optional<Table<K>> in(Sheet sheet) {
    Headings<K> best = null;
    for (var row : sheet.rows().entrySet().stream().limit(sheet.keyed() ? 1 : ROWS).toList()) {
      for (K kind : kinds) {
        Map<Integer, Column> headed = headed(row.getValue(), kind);
        if (kind.recognises(List.copyOf(headed.values()))
            && (best == null || headed.size() > best.columns().size())) {
          best = new Headings<>(kind, row.getKey(), headed);
        }
      }
    }
    return Optional.ofNullable(best).map(headings -> table(sheet, headings));
  }

  private static Map<Integer, Column> headed(NavigableMap<Integer, Cell> row, SheetKind kind) {
    var headed = new LinkedHashMap<Integer, Column>();
    for (var cell : row.entrySet()) {
      Column.headed(cell.getValue().text(), kind.columns())
          .filter(column -> !headed.containsValue(column))
          .ifPresent(column -> headed.put(cell.getKey(), column));
    }
    return headed;
  }

  private static <K extends SheetKind> Table<K> table(Sheet sheet, Headings<K> headings) {
    var rows = new ArrayList<Row>();
    for (var row : sheet.rows().tailMap(headings.row(), false).entrySet()) {
      var cells = new HashMap<String, Row.Placed>();
      row.getValue()
          .forEach(
              (at, cell) -> {
                Column column = headings.columns().get(at);
                if (column != null) {
                  String address = sheet.address(row.getKey(), at);
                  cells.put(column.key(), new Row.Placed(column, cell, address));
                }
              });
      if (saysSomething(cells, headings.kind())) {
        rows.add(new Row(sheet.name(), row.getKey(), cells));
      }
    }
    List<String> unknown =
        sheet.row(headings.row()).entrySet().stream()
            .filter(cell -> !headings.columns().containsKey(cell.getKey()))
            .map(cell -> cell.getValue().text().replace('\n', ' '))
            .toList();
    return new Table<>(headings.kind(), rows, unknown);
  }

  /** A row with nothing in it but its number, or the headings once more, is passed over. */
  private static boolean saysSomething(Map<String, Row.Placed> cells, SheetKind kind) {
    return cells.values().stream()
        .filter(placed -> !placed.column().key().equals("number"))
        .anyMatch(
            placed ->
                !Column.headed(placed.cell().text(), kind.columns())
                    .equals(Optional.of(placed.column())));
  }
}
