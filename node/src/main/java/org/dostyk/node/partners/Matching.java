package org.dostyk.node.partners;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** How long it took to find who may be meant by a name, for a flight recorder that asks for it. */
@Name("org.dostyk.Matching")
@Label("A name matched against the register")
@Category("Dostyk")
final class Matching extends Event {
  @Label("Entries compared")
  int compared;
}
