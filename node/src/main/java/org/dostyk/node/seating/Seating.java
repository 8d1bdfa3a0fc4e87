package org.dostyk.node.seating;

import java.util.List;
import org.dostyk.node.visits.ItemId;

/**
 * What is said about the table of one item.
 *
 * @param hosts the hosts by rank, each with a post after the first comma or tab
 * @param across so many sit at one side of a long table, the others in a row behind; or so many at
 *     each round one
 * @param revision grows with every saving, from 1; 0 where nothing was saved yet
 */
public record Seating(
    ItemId item,
    List<String> hosts,
    TableShape shape,
    int across,
    Interpreters interpreters,
    int revision) {
  static final int USUAL = 11;

  public Seating {
    hosts = List.copyOf(hosts);
  }

  static Seating blank(ItemId item) {
    return new Seating(item, List.of(), TableShape.LONG, USUAL, Interpreters.LEFT, 0);
  }
}
