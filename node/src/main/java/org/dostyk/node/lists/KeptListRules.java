package org.dostyk.node.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.values.Objection;

/** Under which name a list can be kept. */
final class KeptListRules {
  static final int LONGEST_NAME = 80;
  static final int LONGEST_QUERY = 2_000;
  static final int MOST = 30;

  /** What an address may hold, so that it leads nowhere but to the list. */
  private static final Pattern QUERY = Pattern.compile("(\\?[A-Za-z0-9%&=_.,+*~:-]*)?");

  private KeptListRules() {}

  /**
   * Everything that stands against it.
   *
   * @param there how many the keeper has of this list, without one of the same name
   */
  static List<Objection> keep(KeptList kept, int there) {
    var objections = new ArrayList<Objection>();
    if (kept.name().isBlank()) {
      objections.add(Objection.of("lists.objection.no_name"));
    }
    if (kept.name().length() > LONGEST_NAME) {
      objections.add(Objection.of("lists.objection.long_name", LONGEST_NAME));
    }
    if (kept.query().length() > LONGEST_QUERY || !QUERY.matcher(kept.query()).matches()) {
      objections.add(Objection.of("lists.objection.query"));
    }
    if (there >= MOST) {
      objections.add(Objection.of("lists.objection.many", MOST));
    }
    return objections;
  }
}
