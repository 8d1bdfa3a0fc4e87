package org.dostyk.node.imports;

import java.util.List;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Listed;

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
    Listed list,
    List<Objection> objections) {}
