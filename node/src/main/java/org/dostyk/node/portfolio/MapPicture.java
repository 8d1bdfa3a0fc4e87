package org.dostyk.node.portfolio;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A map with a circle for each place: land without any border, drawn no further than its circles
 * need. Ten units of it are a degree of longitude.
 *
 * @param left where the picture begins
 * @param circles the largest first, so that none hides a smaller one
 */
public record MapPicture(int left, int top, int width, int height, List<Circle> circles) {
  private static final int MARGIN = 100;
  private static final int NARROWEST = 500;
  private static final int WIDTH = 3_600;
  private static final int HEIGHT = 1_988;
  private static final double SLIMMEST = 2.2;

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
    double least = width / 46.0;
    double more = width / 24.0;
    Map<Long, Integer> at = new HashMap<>();
    return spots.stream()
        .sorted(Comparator.comparingLong(Spot::number).reversed().thenComparing(Spot::name))
        .map(
            s -> {
              int radius =
                  (int) Math.round(least + more * Math.sqrt((s.number() - 1) / (double) most));
              int beside = at.merge((long) x(s) * WIDTH + y(s), 1, Integer::sum) - 1;
              return new Circle(
                  x(s) + beside * radius, y(s), radius, s.name(), s.number(), s.path());
            })
        .toList();
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
    return Math.max(1, width / 42);
  }
}
