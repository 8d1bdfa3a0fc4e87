package org.dostyk.node.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A map with a circle for each place: land without any border, drawn no further than its circles
 * need. Ten units of it are a degree of longitude.
 *
 * @param left where the picture begins
 * @param circles the largest first; where places lie close together the smaller stands aside
 */
public record MapPicture(int left, int top, int width, int height, List<Circle> circles) {
  private static final int MARGIN = 250;
  private static final int NARROWEST = 1_400;
  private static final int WIDTH = 3_600;
  private static final int HEIGHT = 1_988;
  private static final double SLIMMEST = 2.2;

  /** So often is a circle pushed aside; then it stays where it is. */
  private static final int PUSHES = 40;

  /** A place with how many there are of something. */
  public record Spot(double latitude, double longitude, String name, long number, String path) {}

  /**
   * A circle.
   *
   * @param path where it leads; empty where it leads nowhere
   */
  public record Circle(int x, int y, int radius, String name, long number, String path) {}

  public MapPicture {
    circles = List.copyOf(circles);
  }

  /** The picture of these places; of the whole world where there are none. */
  static MapPicture of(Collection<Spot> spots) {
    if (spots.isEmpty()) {
      return new MapPicture(0, 0, WIDTH, HEIGHT, List.of());
    }
    int left = spots.stream().mapToInt(MapPicture::x).min().orElse(0) - MARGIN;
    int right = spots.stream().mapToInt(MapPicture::x).max().orElse(WIDTH) + MARGIN;
    int top = spots.stream().mapToInt(MapPicture::y).min().orElse(0) - MARGIN;
    int bottom = spots.stream().mapToInt(MapPicture::y).max().orElse(HEIGHT) + MARGIN;
    int width = Math.max(right - left, NARROWEST);
    int height = Math.max(bottom - top, (int) (width / SLIMMEST));
    int x = (left + right - width) / 2;
    int y = (top + bottom - height) / 2;
    return new MapPicture(x, y, width, height, circles(spots, width));
  }

  private static List<Circle> circles(Collection<Spot> spots, int width) {
    long most = spots.stream().mapToLong(Spot::number).max().orElse(1);
    double least = width / 55.0;
    double more = width / 45.0;
    var placed = new ArrayList<Circle>();
    spots.stream()
        .sorted(Comparator.comparingLong(Spot::number).reversed().thenComparing(Spot::name))
        .forEach(
            s -> {
              double radius = least + more * Math.sqrt((s.number() - 1) / (double) most);
              placed.add(beside(placed, s, (int) Math.round(radius)));
            });
    return placed;
  }

  /** A circle moved away from larger ones until it hides none of them. */
  private static Circle beside(List<Circle> larger, Spot s, int radius) {
    double x = x(s);
    double y = y(s);
    for (int i = 0; i < PUSHES; i++) {
      for (Circle c : larger) {
        double dx = x - c.x();
        double dy = y - c.y();
        double apart = Math.hypot(dx, dy);
        double needed = c.radius() + radius + 1.0;
        if (apart < needed) {
          x = apart == 0 ? c.x() + needed : c.x() + dx * needed / apart;
          y = apart == 0 ? y : c.y() + dy * needed / apart;
        }
      }
    }
    return new Circle(
        (int) Math.round(x), (int) Math.round(y), radius, s.name(), s.number(), s.path());
  }

  private static int x(Spot spot) {
    return (int) Math.round((spot.longitude() + 180) * 10);
  }

  private static int y(Spot spot) {
    return (int) Math.round((84 - spot.latitude()) * 14);
  }

  /** The part of the world that is seen. */
  public String viewBox() {
    return left + " " + top + " " + width + " " + height;
  }

  /** How high letters are. */
  public int letters() {
    return Math.max(1, width / 48);
  }
}
