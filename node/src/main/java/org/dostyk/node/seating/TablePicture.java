package org.dostyk.node.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.seating.SeatingRules.Side;

/**
 * A table from above, guests at the far side and hosts at the near one. A seat is 60 units wide.
 *
 * @param height of the whole picture
 * @param table the upper edge of the table
 */
public record TablePicture(int width, int height, int table, List<Place> places) {
  static final int SEAT = 60;
  private static final int NARROWEST = 6;
  private static final int DEPTH = 70;

  /**
   * Where somebody sits.
   *
   * @param x its middle
   * @param y its middle
   */
  public record Place(int x, int y, boolean host, Sitter sitter) {}

  public TablePicture {
    places = List.copyOf(places);
  }

  /** Guests face whoever looks at the picture, so that their right hand is at its left. */
  static TablePicture of(Side guests, Side hosts) {
    int across =
        Stream.of(guests.front(), guests.behind(), hosts.front(), hosts.behind())
            .mapToInt(List::size)
            .max()
            .orElse(0);
    int width = Math.max(NARROWEST, across) * SEAT;
    int far = guests.behind().isEmpty() ? 0 : SEAT;
    int table = far + SEAT;
    var places = new ArrayList<Place>();
    row(guests.behind(), SEAT / 2, width, false, places);
    row(guests.front(), far + SEAT / 2, width, false, places);
    row(hosts.front().reversed(), table + DEPTH + SEAT / 2, width, true, places);
    row(hosts.behind().reversed(), table + DEPTH + SEAT + SEAT / 2, width, true, places);
    int near = hosts.behind().isEmpty() ? SEAT : 2 * SEAT;
    return new TablePicture(width, table + DEPTH + near, table, places);
  }

  private static void row(List<Sitter> seats, int y, int width, boolean host, List<Place> places) {
    int x = (width - seats.size() * SEAT) / 2 + SEAT / 2;
    for (Sitter sitter : seats) {
      places.add(new Place(x, y, host, sitter));
      x += SEAT;
    }
  }
}
