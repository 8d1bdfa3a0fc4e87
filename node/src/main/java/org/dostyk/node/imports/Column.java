package org.dostyk.node.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Texts;

/**
 * A column that a kind of import knows.
 *
 * @param key what the kind calls it, such as {@code country}
 * @param label the text key of its heading, as templates and exports write it
 * @param spellings every heading under which it is met, folded; its key too
 * @param offered whether templates have it; others are only read
 */
public record Column(String key, String label, List<String> spellings, boolean offered) {

  public Column {
    spellings = List.copyOf(spellings);
  }

  /**
   * The columns of a small table that comes with the program: key, then the headings under which
   * offices keep it, parted by bars, then {@code read} for one that templates leave out. The labels
   * in the four languages are headings too, so that a template or an export can be read back.
   *
   * @param labels what the columns' text keys begin with, such as {@code partners.column.}
   */
  public static List<Column> read(String resource, String labels, Texts texts) {
    return Tsv.read(resource).stream()
        .map(
            cells -> {
              String label = labels + cells.get(0);
              var met = Arrays.stream((cells.get(0) + "|" + cells.get(1)).split("\\|"));
              var own = Arrays.stream(Language.values()).map(l -> texts.in(l).it(label));
              return new Column(
                  cells.get(0),
                  label,
                  Stream.concat(own, met).map(Fold::of).distinct().toList(),
                  cells.size() < 3);
            })
        .toList();
  }

  /** How an objection or a change names it. */
  public Objection said() {
    return Objection.of(label);
  }

  static Optional<Column> headed(String heading, List<Column> columns) {
    String whole = Fold.of(heading);
    Optional<Column> found = columns.stream().filter(c -> c.spellings.contains(whole)).findFirst();
    if (found.isPresent()) {
      return found;
    }
    return Arrays.stream(heading.split("[\\n/|(),（）]+"))
        .map(Fold::of)
        .filter(part -> !part.isEmpty())
        .flatMap(part -> columns.stream().filter(c -> c.spellings.contains(part)))
        .findFirst();
  }
}
