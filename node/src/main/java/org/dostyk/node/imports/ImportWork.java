package org.dostyk.node.imports;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * What is being done with an import, or was when it ended without being done.
 *
 * @param done rows of this stage
 * @param rows in all; at least one
 * @param atWork whether somebody is at it; where nobody is and there is no trouble, the process
 *     that was at it has died, and nothing was written
 * @param trouble why it was not done
 */
public record ImportWork(
    ImportTask task,
    Progress.Stage stage,
    int done,
    int rows,
    boolean atWork,
    List<Objection> trouble) {

  /** What whoever looks at the import should know of it. */
  List<Objection> told() {
    if (atWork) {
      return List.of();
    }
    return trouble.isEmpty() ? List.of(task.interrupted()) : trouble;
  }
}
