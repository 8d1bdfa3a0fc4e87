package org.dostyk.node.imports;

import java.util.List;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a workbook mean to the module that keeps such records; contributed as a bean.
 * Everything happens in the transaction of the import.
 */
public interface ImportKind extends SheetKind {

  /** The records' kind, such as {@code partners.partner}; also finds the kind again for undoing. */
  String records();

  /** The text key of what such a workbook is called. */
  String label();

  /**
   * Says what would happen to each row, in their order. Writes nothing. The same rows and the same
   * data give equal plans.
   *
   * @param keptBy the institution in whose name it is done
   */
  ImportPlan plan(List<Row> rows, InstitutionId keptBy, Progress progress);

  /**
   * Takes back what was made, as it was before, by sets of rows; all of it or nothing.
   *
   * @param made what the rows made, the last made first
   * @return why it cannot be: everything built on it, or changed in it since. With any objection
   *     nothing is taken back
   */
  List<Objection> undo(
      List<Made> made, InstitutionId keptBy, @Nullable Actor by, Progress progress);
}
