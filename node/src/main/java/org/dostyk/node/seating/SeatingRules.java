package org.dostyk.node.seating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.values.Objection;

/**
 * Who sits where at one side of a table: whoever leads in the middle, the second at their right
 * hand, the third at their left, and so on. Pure.
 */
final class SeatingRules {
  static final int FEWEST = 3;
  static final int WIDEST = 25;
  static final int MOST_HOSTS = 100;
  static final int LONGEST = 300;

  private SeatingRules() {}

  /**
   * One side of the table.
   *
   * @param front who sits at the table, from their own right to their own left
   * @param behind the row behind, likewise; may be empty
   */
  record Side(List<Sitter> front, List<Sitter> behind) {
    Side {
      front = List.copyOf(front);
      behind = List.copyOf(behind);
    }
  }

  /** Against keeping it. */
  static List<Objection> refusals(Seating seating) {
    var objections = new ArrayList<Objection>();
    if (seating.across() < FEWEST || seating.across() > WIDEST) {
      objections.add(Objection.of("seating.objection.across", FEWEST, WIDEST));
    }
    if (seating.hosts().size() > MOST_HOSTS) {
      objections.add(Objection.of("seating.objection.too_many", MOST_HOSTS));
    }
    if (seating.hosts().stream().anyMatch(line -> line.length() > LONGEST)) {
      objections.add(Objection.of("seating.objection.long", LONGEST));
    }
    return objections;
  }

  /** A side, given those who sit there by rank. */
  static Side side(List<Sitter> byRank, int across, Interpreters where) {
    List<Sitter> interpreters = byRank.stream().filter(Sitter::interprets).toList();
    List<Sitter> others = byRank.stream().filter(s -> !s.interprets()).toList();
    if (others.isEmpty()) {
      return new Side(
          row(interpreters.stream().limit(across).toList(), List.of(), where),
          row(interpreters.stream().skip(across).toList(), List.of(), where));
    }
    if (where == Interpreters.BEHIND) {
      List<Sitter> front = others.stream().limit(across).toList();
      List<Sitter> behind =
          Stream.concat(others.stream().skip(across), interpreters.stream()).toList();
      return new Side(row(front, List.of(), where), row(behind, List.of(), where));
    }
    List<Sitter> beside = interpreters.stream().limit(across - 1L).toList();
    int seats = across - beside.size();
    return new Side(
        row(others.stream().limit(seats).toList(), beside, where),
        row(
            Stream.concat(others.stream().skip(seats), interpreters.stream().skip(beside.size()))
                .toList(),
            List.of(),
            where));
  }

  /** The first in the middle, those beside next to them, the others at either hand by turns. */
  private static List<Sitter> row(List<Sitter> byRank, List<Sitter> beside, Interpreters where) {
    if (byRank.isEmpty()) {
      return beside;
    }
    var right = new ArrayList<Sitter>();
    var left = new ArrayList<Sitter>();
    (where == Interpreters.RIGHT ? right : left).addAll(beside);
    for (int i = 1; i < byRank.size(); i++) {
      (i % 2 == 1 ? right : left).add(byRank.get(i));
    }
    Collections.reverse(right);
    var row = new ArrayList<Sitter>(right);
    row.add(byRank.getFirst());
    row.addAll(left);
    return row;
  }
}
