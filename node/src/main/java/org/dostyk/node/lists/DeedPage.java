package org.dostyk.node.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * The question before something is done with many rows.
 *
 * @param id of what will be done
 * @param rows those with which it can be done
 * @param left those meant with which it cannot be done
 * @param tooMany whether the list has more rows than can be meant at once
 * @param carried by which the list is found again
 * @param back where the list is, as it was
 */
public record DeedPage(
    UUID id,
    Deed deed,
    List<Meant> rows,
    List<Meant> left,
    boolean tooMany,
    int most,
    String back,
    List<Map.Entry<String, String>> carried,
    Actor by,
    Typed typed,
    List<Objection> objections) {
  private static final int NAMED = 20;

  /** Those that are named; of a long list its beginning. */
  public List<Meant> named() {
    return rows.stream().limit(NAMED).toList();
  }

  public int unnamed() {
    return Math.max(0, rows.size() - NAMED);
  }

  /** What stands against it, with those that are left out for it, as far as they are named. */
  public Map<String, List<Meant>> reasons() {
    return left.stream()
        .limit(NAMED)
        .collect(Collectors.groupingBy(Meant::why, LinkedHashMap::new, Collectors.toList()));
  }

  public int unnamedLeft() {
    return Math.max(0, left.size() - NAMED);
  }
}
