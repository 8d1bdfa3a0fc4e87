package org.dostyk.node.imports;

import java.time.ZoneId;
import java.util.Optional;
import org.dostyk.node.people.PersonNames;

/**
 * A workbook that was sent, in the list of them.
 *
 * @param by empty for the node itself
 * @param zone by whose clock moments are shown
 */
record ImportLine(Import of, ImportKind kind, Optional<PersonNames> by, ZoneId zone) {}
