package org.dostyk.node.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dostyk.node.imports.SheetColumns.How;
import org.dostyk.node.imports.SheetColumns.Met;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of headings in a sheet, below whatever titles stand above it, and which kind of
 * sheet has them. The order of the columns is free. What a heading does not say, the cells below it
 * may; what a person said goes before both.
 */
final class HeadingSearch<K extends SheetKind> {
  /** How many rows a letterhead and a title may take. */
  private static final int ROWS = 30;

  /** How many cells of a column are looked at where its heading says nothing. */
  private static final int LOOKED_AT = 200;

  private static final int SAMPLES = 3;

  private final List<K> kinds;
  private final List<SheetColumns> said;

  HeadingSearch(List<K> kinds) {
    this(kinds, List.of());
  }

  /**
   * @param said how a person wants columns to be read
   */
  HeadingSearch(List<K> kinds, List<SheetColumns> said) {
    this.kinds = kinds;
    this.said = said;
  }

  /**
   * A sheet whose headings are known.
   *
   * @param unknown the headings of columns that its kind does not know
   */
  record Table<K extends SheetKind>(
      K kind, List<Row> rows, List<String> unknown, SheetColumns columns) {}

  /** The row of headings; the one before the first where there is none. */
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
    if (best == null && !sheet.keyed()) {
      best = byContent(sheet);
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

  /** A sheet of which the cells alone tell what it is, whatever stands above them, if anything. */
  private @Nullable Headings<K> byContent(Sheet sheet) {
    if (sheet.rows().isEmpty()) {
      return null;
    }
    for (K kind : kinds) {
      int before = sheet.rows().firstKey() - 1;
      Map<Integer, Column> held = held(sheet, new Headings<>(kind, before, Map.of()), Map.of());
      if (kind.recognises(List.copyOf(held.values()))) {
        int heading =
            sheet.rows().entrySet().stream()
                .limit(ROWS)
                .filter(row -> row.getValue().keySet().containsAll(held.keySet()))
                .findFirst()
                .filter(row -> isHeading(row.getValue(), held, kind))
                .map(Map.Entry::getKey)
                .orElse(before);
        return new Headings<>(kind, heading, Map.of());
      }
    }
    return null;
  }

  private static boolean isHeading(
      NavigableMap<Integer, Cell> row, Map<Integer, Column> held, SheetKind kind) {
    return held.entrySet().stream()
        .noneMatch(
            e -> {
              Cell cell = row.get(e.getKey());
              return cell != null && kind.holding(List.of(cell), List.of(e.getValue())).isPresent();
            });
  }

  /** The columns that are known by their cells, of those whose headings say nothing. */
  private static <K extends SheetKind> Map<Integer, Column> held(
      Sheet sheet, Headings<K> headings, Map<Integer, String> spoken) {
    var cells = new TreeMap<Integer, List<Cell>>();
    for (var row : sheet.rows().tailMap(headings.row(), false).values()) {
      row.forEach(
          (at, cell) -> {
            if (!headings.columns().containsKey(at) && !spoken.containsKey(at)) {
              List<Cell> some = cells.computeIfAbsent(at, a -> new ArrayList<>());
              if (some.size() < LOOKED_AT) {
                some.add(cell);
              }
            }
          });
    }
    var free = new ArrayList<>(headings.kind().columns());
    free.removeAll(headings.columns().values());
    free.removeIf(column -> spoken.containsValue(column.key()));
    var held = new LinkedHashMap<Integer, Column>();
    cells.forEach(
        (at, some) ->
            headings
                .kind()
                .holding(some, List.copyOf(free))
                .ifPresent(
                    column -> {
                      held.put(at, column);
                      free.remove(column);
                    }));
    return held;
  }

  private Table<K> table(Sheet sheet, Headings<K> headings) {
    K kind = headings.kind();
    Map<Integer, String> spoken = spoken(sheet);
    Map<Integer, Column> held = sheet.keyed() ? Map.of() : held(sheet, headings, spoken);
    var columns = new LinkedHashMap<Integer, Column>();
    headings
        .columns()
        .forEach(
            (at, column) -> {
              if (!spoken.containsKey(at) && !spoken.containsValue(column.key())) {
                columns.put(at, column);
              }
            });
    columns.putAll(held);
    spoken.forEach(
        (at, key) ->
            kind.columns().stream()
                .filter(c -> c.key().equals(key))
                .forEach(c -> columns.put(at, c)));
    if (!spoken.isEmpty() && !kind.recognises(List.copyOf(columns.values()))) {
      throw new Refused(Objection.of("imports.objection.columns_lack"));
    }
    var rows = new ArrayList<Row>();
    for (var row : sheet.rows().tailMap(headings.row(), false).entrySet()) {
      var cells = new HashMap<String, Row.Placed>();
      row.getValue()
          .forEach(
              (at, cell) -> {
                Column column = columns.get(at);
                if (column != null) {
                  String address = sheet.address(row.getKey(), at);
                  cells.put(column.key(), new Row.Placed(column, cell, address));
                }
              });
      if (saysSomething(cells, kind, sheet.keyed())) {
        rows.add(new Row(sheet.name(), row.getKey(), cells));
      }
    }
    List<String> unknown =
        sheet.row(headings.row()).entrySet().stream()
            .filter(cell -> !columns.containsKey(cell.getKey()))
            .filter(cell -> !spoken.containsKey(cell.getKey()))
            .map(cell -> cell.getValue().text().replace('\n', ' '))
            .toList();
    return new Table<>(kind, rows, unknown, met(sheet, headings.row(), columns, held, spoken));
  }

  /** What a person said of the columns of a sheet. */
  private Map<Integer, String> spoken(Sheet sheet) {
    var spoken = new LinkedHashMap<Integer, String>();
    for (SheetColumns of : said) {
      if (of.sheet().equals(sheet.name())) {
        of.columns().stream()
            .filter(c -> c.how() == How.PERSON)
            .forEach(c -> spoken.put(c.at(), c.key()));
      }
    }
    return spoken;
  }

  private static SheetColumns met(
      Sheet sheet,
      int heading,
      Map<Integer, Column> columns,
      Map<Integer, Column> held,
      Map<Integer, String> spoken) {
    var samples = new TreeMap<Integer, List<String>>();
    sheet.row(heading).keySet().forEach(at -> samples.put(at, new ArrayList<>()));
    for (var row :
        sheet.rows().tailMap(heading, false).values().stream().limit(LOOKED_AT).toList()) {
      row.forEach(
          (at, cell) -> {
            List<String> some = samples.computeIfAbsent(at, a -> new ArrayList<>());
            String text =
                cell.text().length() > 60 ? cell.text().substring(0, 60) + "…" : cell.text();
            if (some.size() < SAMPLES && !some.contains(text)) {
              some.add(text);
            }
          });
    }
    var met = new ArrayList<Met>();
    samples.forEach(
        (at, some) -> {
          Cell headed = sheet.row(heading).get(at);
          Column column = columns.get(at);
          met.add(
              new Met(
                  at,
                  Sheet.letters(at),
                  headed == null ? "" : headed.text().replace('\n', ' '),
                  column == null ? "" : column.key(),
                  spoken.containsKey(at)
                      ? How.PERSON
                      : column == null ? How.NOT : held.containsKey(at) ? How.CONTENT : How.HEADING,
                  some));
        });
    return new SheetColumns(sheet.name(), met);
  }

  /**
   * A row with nothing in it but its number, or the headings once more, is passed over.
   *
   * @param keyed whether every cell comes with its heading, so that none stands among them
   */
  private static boolean saysSomething(
      Map<String, Row.Placed> cells, SheetKind kind, boolean keyed) {
    return cells.values().stream()
        .filter(placed -> !placed.column().key().equals("number"))
        .anyMatch(placed -> keyed || !isItsHeading(placed, kind));
  }

  private static boolean isItsHeading(Row.Placed placed, SheetKind kind) {
    String text = placed.cell().text();
    return Column.headed(text, List.of(placed.column())).isPresent()
        && Column.headed(text, kind.columns()).equals(Optional.of(placed.column()));
  }
}
