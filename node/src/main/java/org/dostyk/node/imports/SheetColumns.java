package org.dostyk.node.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * How the columns of a sheet were read.
 *
 * @param sheet its name, empty for a file that has none
 * @param columns from left to right, all that hold anything
 */
public record SheetColumns(String sheet, List<Met> columns) {

  /** By what a column is known. */
  public enum How {
    HEADING,
    /** By what its cells hold. */
    CONTENT,
    /** A person said so. */
    PERSON,
    /** It is not known, and passed over. */
    NOT
  }

  /**
   * A column of a sheet.
   *
   * @param at its place, from 0
   * @param letters as the workbook names it, such as B
   * @param heading empty where nothing stands above it
   * @param key of the column that it was read as; empty where it is passed over
   * @param samples some of what it holds
   */
  public record Met(
      int at, String letters, String heading, String key, How how, List<String> samples) {
    public Met {
      samples = List.copyOf(samples);
    }

    /** The same as a person says. */
    Met as(String other) {
      return key.equals(other) ? this : new Met(at, letters, heading, other, How.PERSON, samples);
    }
  }

  public SheetColumns {
    columns = List.copyOf(columns);
  }

  /** The columns that were known by what they hold. */
  public List<Met> byContent() {
    return columns.stream().filter(c -> c.how() == How.CONTENT).toList();
  }

  /** Against reading two columns of a sheet as one and the same. */
  static List<Objection> twice(List<SheetColumns> said, List<Column> known) {
    var objections = new ArrayList<Objection>();
    for (SheetColumns sheet : said) {
      var seen = new HashSet<String>();
      for (Met met : sheet.columns()) {
        known.stream()
            .filter(c -> c.key().equals(met.key()) && !seen.add(c.key()))
            .map(c -> Objection.of("imports.objection.column_twice", met.letters(), c.said()))
            .forEach(objections::add);
      }
    }
    return objections;
  }
}
