package org.dostyk.pathway.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Equivalence.Status;

/**
 * Reads the table of equivalences; a row for both ways becomes two, the second with a {@code ~}.
 */
final class Equivalences {
  private enum Direction {
    ONE,
    BOTH
  }

  private Equivalences() {}

  static List<Equivalence> read(Fields root) {
    var rows = new ArrayList<Equivalence>();
    for (Json json : root.list("equivalences")) {
      Fields fields = root.inside(json);
      Equivalence row = row(fields, rows.size() + 1);
      rows.add(row);
      if (fields.word("direction", Direction.class, Direction.ONE) == Direction.BOTH) {
        rows.add(
            new Equivalence(
                row.id() + "~",
                row.to(),
                row.from(),
                Map.of(),
                row.validFrom(),
                row.validTo(),
                row.status()));
      }
      fields.end();
    }
    return rows;
  }

  private static Equivalence row(Fields fields, int number) {
    var credits = new HashMap<String, Credits>();
    fields
        .inside("credits")
        .ifPresent(part -> part.keys().forEach(code -> credits.put(code, part.credits(code))));
    return new Equivalence(
        fields.string("id", "row " + number),
        fields.strings("from"),
        fields.strings("to"),
        credits,
        fields.day("validFrom"),
        fields.day("validTo"),
        fields.word("status", Status.class, Status.AGREED));
  }
}
