package org.dostyk.node.imports;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;

/**
 * Sending a workbook in, and those that were sent.
 *
 * @param id of the import that the form would make
 * @param houses in whose name it can be done
 */
public record ImportsPage(
    String id,
    List<OwnInstitution> houses,
    List<ImportKind> kinds,
    List<Line> imports,
    List<Objection> objections) {

  /**
   * One that was sent.
   *
   * @param by empty for the node itself
   */
  public record Line(Import of, Optional<PersonNames> by) {}
}
