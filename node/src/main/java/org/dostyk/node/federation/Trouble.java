package org.dostyk.node.federation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why an act has no effect here.
 *
 * @param why the end of its text key
 * @param detail for the log and administrators; no content
 */
record Trouble(String why, String detail) {
  String key() {
    return "federation.trouble." + why;
  }

  /** All acts of a set are without effect for one reason. */
  Map<SignedAct, Trouble> withEvery(Snapshot all) {
    var troubles = new LinkedHashMap<SignedAct, Trouble>();
    all.acts().forEach(act -> troubles.put(act, this));
    return troubles;
  }
}
