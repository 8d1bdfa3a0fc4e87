package org.dostyk.node.seating;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.seating.RoundRules.Round;
import org.dostyk.node.seating.RoundRules.Seat;

/**
 * A round table from above; whoever sits at the top faces whoever looks at the picture. A seat is
 * 60 units wide.
 *
 * @param number of the table, from 1
 * @param size of the whole picture, which is a square
 * @param table the radius of the table
 * @param places those at the table from the top towards the right hand of whoever sits there, after
 *     them those behind
 */
public record RoundPicture(int number, int size, int table, List<Place> places) {
  private static final int SMALLEST = 90;

  /**
   * Where somebody sits.
   *
   * @param x its middle
   * @param y its middle
   */
  public record Place(int x, int y, boolean host, boolean behind, Sitter sitter) {}

  public RoundPicture {
    places = List.copyOf(places);
  }

  static List<RoundPicture> of(List<Round> rounds) {
    var pictures = new ArrayList<RoundPicture>();
    rounds.forEach(r -> pictures.add(of(r, pictures.size() + 1)));
    return pictures;
  }

  private static RoundPicture of(Round round, int number) {
    int seats = Math.max(1, round.around().size());
    int seat = TablePicture.SEAT;
    int radius = Math.max(SMALLEST, (int) Math.ceil(seats * (seat + 2) / (2 * Math.PI)));
    int middle = radius + seat / 2 + (round.behind().isEmpty() ? 0 : seat);
    var places = new ArrayList<Place>();
    for (int i = 0; i < round.around().size(); i++) {
      places.add(place(round.around().get(i), middle, radius, (double) i / seats, false));
    }
    for (int i = 0; i < round.behind().size(); i++) {
      double turn = (i + 0.5) / Math.max(seats, 6);
      places.add(place(round.behind().get(i), middle, radius + seat, turn, true));
    }
    return new RoundPicture(number, 2 * middle, radius - seat / 2 - 4, places);
  }

  /** Seen from above, a right hand lies against the clock. */
  private static Place place(Seat seat, int middle, int radius, double turn, boolean behind) {
    double angle = 2 * Math.PI * turn;
    return new Place(
        (int) Math.round(middle - radius * Math.sin(angle)),
        (int) Math.round(middle - radius * Math.cos(angle)),
        seat.host(),
        behind,
        seat.sitter());
  }
}
