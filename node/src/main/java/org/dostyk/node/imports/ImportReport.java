package org.dostyk.node.imports;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Say;

/** An import in plain lines, as the command line shows it. */
public final class ImportReport {
  private ImportReport() {}

  /** The counts, then every row with what would happen to it and why. */
  public static List<String> lines(Import of, List<ImportedRow> rows, Say say) {
    var lines = new ArrayList<String>();
    lines.add(of.fileName() + ": " + say.it(of.state().textKey()));
    for (Outcome outcome : Outcome.values()) {
      lines.add("  %5d  %s".formatted(of.count(outcome), say.it(outcome.countKey())));
    }
    for (ImportedRow row : rows) {
      RowPlan plan = row.plan();
      lines.add(
          "%s  %s  %s"
              .formatted(where(of, row, say), say.it(plan.outcome().textKey()), plan.label()));
      plan.remarks().forEach(remark -> lines.add("      " + say.it(remark)));
      for (FieldChange change : plan.fields()) {
        String after = say.it(Objection.of("imports.value", change.after()));
        String before =
            change.before() == null
                ? ""
                : say.it(Objection.of("imports.value", change.before())) + " → ";
        lines.add("      " + say.it(change.field()) + ": " + before + after.replace('\n', ' '));
      }
    }
    return lines;
  }

  private static String where(Import of, ImportedRow row, Say say) {
    return of.sheets() == 1
        ? say.it("imports.row", row.number())
        : say.it("imports.row_of_sheet", row.sheet(), row.number());
  }
}
