package org.dostyk.node.imports;

import java.util.List;
import org.dostyk.node.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a workbook would do, and the way to do it: first every row's step in the rows'
 * order, then once {@link Writing#write}. Good for one time, as long as nothing changes that it has
 * read.
 *
 * @param rows one for each row, in their order
 * @param writing writes by sets of rows what the steps have gathered
 */
public record ImportPlan(List<PlannedRow> rows, Writing writing) {

  /** Writes what the steps have gathered. */
  public interface Writing {
    void write(@Nullable Actor by, Progress progress);
  }

  public ImportPlan {
    rows = List.copyOf(rows);
  }

  /** What is shown of each row. */
  List<RowPlan> plans() {
    return rows.stream().map(PlannedRow::plan).toList();
  }
}
