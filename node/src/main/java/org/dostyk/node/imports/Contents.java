package org.dostyk.node.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;

/**
 * What a file holds once its headings are known. Sheets of the kind that has most rows are read as
 * one; the others are passed over by name.
 */
record Contents(
    ImportKind kind, List<Row> rows, PassedOver passedOver, List<SheetColumns> columns) {

  /**
   * @param said how a person wants columns to be read, where one has said it
   */
  static Contents read(Path file, String name, List<ImportKind> kinds, List<SheetColumns> said) {
    var search = new HeadingSearch<>(kinds, said);
    List<Sheet> sheets = WorkbookFile.read(file, name);
    var tables = new ArrayList<HeadingSearch.Table<ImportKind>>();
    for (Sheet sheet : sheets) {
      search.in(sheet).ifPresent(tables::add);
    }
    ImportKind kind =
        tables.stream()
            .max(Comparator.comparingInt(t -> t.rows().size()))
            .map(HeadingSearch.Table::kind)
            .orElseThrow(() -> new Refused(Objection.of("imports.objection.no_headings")));
    var rows = new ArrayList<Row>();
    var passedSheets = new ArrayList<String>();
    var passedColumns = new LinkedHashSet<String>();
    var columns = new ArrayList<SheetColumns>();
    for (Sheet sheet : sheets) {
      var table = search.in(sheet).filter(t -> t.kind().equals(kind));
      if (table.isPresent()) {
        rows.addAll(table.get().rows());
        passedColumns.addAll(table.get().unknown());
        columns.add(table.get().columns());
      } else if (!sheet.rows().isEmpty()) {
        passedSheets.add(sheet.name());
      }
    }
    if (rows.isEmpty()) {
      throw new Refused(Objection.of("imports.objection.no_rows"));
    }
    return new Contents(
        kind, rows, new PassedOver(passedSheets, List.copyOf(passedColumns)), columns);
  }
}
