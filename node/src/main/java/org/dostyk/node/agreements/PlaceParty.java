package org.dostyk.node.agreements;

import java.util.List;

/** A party as it can be chosen for a line of places. */
public record PlaceParty(String id, String name) {

  /** Whether this party receives: the one chosen; in a new line the second. */
  public boolean isReceiving(DraftQuota quota, List<PlaceParty> all) {
    return quota.receiving().isEmpty() ? all.indexOf(this) == 1 : quota.receiving().equals(id);
  }
}
