package org.dostyk.node.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dostyk.node.imports.SheetColumns.Met;
import org.dostyk.node.values.Objection;

/**
 * How the columns of a file were read, to be corrected.
 *
 * @param known the columns that its kind knows
 */
public record ColumnsPage(
    Import of, List<Column> known, List<SheetColumns> sheets, List<Objection> objections) {

  /** What a form with a field for each column says of them. */
  static List<SheetColumns> said(List<SheetColumns> sheets, Map<String, String> form) {
    var said = new ArrayList<SheetColumns>();
    for (int i = 0; i < sheets.size(); i++) {
      int sheet = i;
      said.add(
          new SheetColumns(
              sheets.get(i).sheet(),
              sheets.get(i).columns().stream()
                  .map(met -> met.as(form.getOrDefault(field(sheet, met), met.key())))
                  .toList()));
    }
    return said;
  }

  /** The name of a column's field. */
  public static String field(int sheet, Met met) {
    return "column-" + sheet + "-" + met.at();
  }
}
