package org.dostyk.node.archives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.imports.Column;
import org.dostyk.node.imports.Row;
import org.dostyk.node.partners.NamedPartners;

/** The columns of such a workbook by what they hold, and those that name the partner. */
final class PaperColumns {
  /** Words that names of institutions have. */
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?iu)универ|институт|колледж|академи|училищ|школа|университет|жоғары мектеп|колледжі"
              + "|universi|college|institut|academy|school|polytechnic|大学|学院|学校|研究院|职业");

  private static final Pattern BOTH = Pattern.compile("\\d{1,4}\\s*[+/]\\s*\\d{1,4}.*");

  private PaperColumns() {}

  /** Of the free columns the first that most of these cells are of. */
  static Optional<Column> holding(List<Cell> cells, List<Column> free, PaperWords words) {
    return named(free, "signed", cells, c -> isDay(c))
        .or(() -> named(free, "ends", cells, c -> isDay(c) || words.isEndless(c.text())))
        .or(() -> named(free, "places", cells, c -> BOTH.matcher(c.text()).matches()))
        .or(() -> named(free, "country", cells, c -> NamedPartners.countries(c.text()).size() == 1))
        .or(() -> named(free, "partner", cells, c -> INSTITUTION.matcher(c.text()).find()))
        .or(() -> named(free, "type", cells, c -> words.type(c.text()).isPresent()))
        .or(() -> named(free, "status", cells, c -> words.status(c.text()).isPresent()));
  }

  private static Optional<Column> named(
      List<Column> free, String key, List<Cell> cells, Predicate<Cell> is) {
    return cells.stream().filter(is).count() * 3 >= cells.size() * 2L
        ? free.stream().filter(c -> c.key().equals(key)).findFirst()
        : Optional.empty();
  }

  private static boolean isDay(Cell cell) {
    return cell.date() != null
        || cell.text().codePoints().anyMatch(Character::isDigit)
            && !cell.text().matches("\\d{5,}")
            && CellDate.of(cell, true) instanceof CellDate.Read;
  }

  /** The row as a workbook of partners would have it. */
  static Row ofPartner(Row row) {
    var cells = new HashMap<String, Row.Placed>();
    for (Map.Entry<String, String> e :
        Map.of("partner", "name", "country", "country", "town", "town").entrySet()) {
      Row.Placed placed = row.cells().get(e.getKey());
      if (placed != null) {
        cells.put(e.getValue(), placed);
      }
    }
    return new Row(row.sheet(), row.number(), cells);
  }
}
