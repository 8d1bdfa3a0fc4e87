package org.dostyk.node.visits;

import java.util.List;
import org.dostyk.node.people.PersonNames;

/**
 * A visit as a list shows it.
 *
 * @param responsible those whom the reader's institutions named
 */
record VisitLine(Visit visit, List<PersonNames> responsible) {}
