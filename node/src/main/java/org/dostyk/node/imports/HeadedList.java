package org.dostyk.node.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;

/**
 * Reads a list that belongs to one record, such as the people of a delegation: as an import reads
 * it, but what becomes of its rows is said and done on the record's own pages.
 */
public final class HeadedList {
  private HeadedList() {}

  /** A sheet that has one of the columns needed, and so many of those known. */
  private record Known(List<Column> columns, List<String> needed, int least) implements SheetKind {
    @Override
    public boolean recognises(List<Column> headed) {
      return headed.size() >= least && headed.stream().anyMatch(c -> needed.contains(c.key()));
    }
  }

  /**
   * The rows of a text pasted from a workbook or typed, its cells parted by tabs, semicolons or
   * commas.
   *
   * @param usual the keys of the columns, in their order, where no headings stand above
   * @throws Refused if there is no row in it
   */
  public static List<Row> pasted(String text, List<Column> columns, List<String> usual) {
    Sheet sheet = CsvFile.read(text);
    Optional<List<Row>> headed = headed(sheet, columns, 2);
    List<Row> rows = headed.orElseGet(() -> inOrder(sheet, columns, usual));
    if (rows.isEmpty()) {
      throw new Refused(Objection.of("imports.objection.no_rows"));
    }
    return rows;
  }

  /**
   * The rows of a file: a workbook, or a list.
   *
   * @param needed a sheet is read that has one of these columns
   * @throws Refused with one clear reason if it cannot be read, or has no such sheet
   */
  public static List<Row> uploaded(
      Path file, String name, List<Column> columns, List<String> needed) {
    var search = new HeadingSearch<>(List.of(new Known(columns, needed, 1)));
    List<Row> rows =
        WorkbookFile.read(file, name).stream()
            .flatMap(sheet -> search.in(sheet).stream())
            .flatMap(table -> table.rows().stream())
            .toList();
    if (rows.isEmpty()) {
      throw new Refused(Objection.of("imports.objection.no_headings"));
    }
    return rows;
  }

  /** The rows below a heading row of at least so many known columns. */
  private static Optional<List<Row>> headed(Sheet sheet, List<Column> columns, int least) {
    List<String> any = columns.stream().map(Column::key).toList();
    return new HeadingSearch<>(List.of(new Known(columns, any, least)))
        .in(sheet)
        .map(HeadingSearch.Table::rows);
  }

  private static List<Row> inOrder(Sheet sheet, List<Column> columns, List<String> usual) {
    var rows = new ArrayList<Row>();
    sheet
        .rows()
        .forEach(
            (number, row) -> {
              var cells = new HashMap<String, Row.Placed>();
              for (int i = 0; i < usual.size(); i++) {
                Cell cell = row.get(i);
                String key = usual.get(i);
                if (cell != null) {
                  columns.stream()
                      .filter(c -> c.key().equals(key))
                      .findFirst()
                      .ifPresent(
                          c -> cells.put(key, new Row.Placed(c, cell, sheet.address(number, 0))));
                }
              }
              if (!cells.isEmpty()) {
                rows.add(new Row(sheet.name(), number, cells));
              }
            });
    return rows;
  }
}
