package org.dostyk.node.foundings;

import java.util.List;
import org.dostyk.node.people.PersonNames;

/**
 * An institution on its way, as a list shows it.
 *
 * @param responsible those whom the reader's institutions named
 */
record FoundingLine(Founding founding, List<Milestone> milestones, List<PersonNames> responsible) {

  /** How many milestones are reached. */
  long reached() {
    return milestones.stream().filter(m -> m.reached().isPresent()).count();
  }
}
