package org.dostyk.node.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of time with marks on it, ready to be drawn: {@link #WIDTH} units wide. What it shows
 * always stands beside it in words too.
 *
 * @param first the day at its left end
 * @param last the day at its right end
 * @param today where today is, or null where it is not on the line
 * @param lateFrom where lateness begins, or null where nothing is late; it lasts until today
 */
public record Line(
    LocalDate first,
    LocalDate last,
    List<Mark> marks,
    @Nullable Double today,
    @Nullable Double lateFrom) {
  public static final int WIDTH = 320;
  private static final int EDGE = 8;
  private static final int APART = 13;

  /** What a mark looks like; no two differ by colour alone. */
  public enum Shape {
    /** Begun. */
    BEGUN,
    /** Something was noted. */
    NOTED,
    /** To be kept until then. */
    DUE,
    /** Not kept by then. */
    LATE,
    /** Given another day. */
    MOVED,
    KEPT,
    WAIVED
  }

  /** A mark at its place. */
  public record Mark(double x, Shape shape) {}

  /** A mark on its day. */
  record Event(LocalDate day, Shape shape) {}

  /**
   * @param events at least one
   * @param today a day to draw on the line too, or null
   * @param lateFrom the day after which something is late, or null
   */
  static Line of(List<Event> events, @Nullable LocalDate today, @Nullable LocalDate lateFrom) {
    var days = new ArrayList<>(events.stream().map(Event::day).toList());
    if (today != null) {
      days.add(today);
    }
    LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
    var marks =
        events.stream()
            .sorted(Comparator.comparing(Event::day))
            .map(e -> new Mark(x(e.day(), first, last), e.shape()))
            .toList();
    return new Line(
        first,
        last,
        apart(marks),
        today == null ? null : x(today, first, last),
        lateFrom == null ? null : x(lateFrom, first, last));
  }

  private static double x(LocalDate day, LocalDate first, LocalDate last) {
    long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
    double part = (double) ChronoUnit.DAYS.between(first, day) / whole;
    return Math.round(10 * (EDGE + part * (WIDTH - 2 * EDGE))) / 10.0;
  }

  /** Moves marks that would cover one another, first to the right, then back from the edge. */
  private static List<Mark> apart(List<Mark> marks) {
    double[] x = marks.stream().mapToDouble(Mark::x).toArray();
    for (int i = 1; i < x.length; i++) {
      x[i] = Math.max(x[i], x[i - 1] + APART);
    }
    double limit = WIDTH - EDGE;
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] = Math.min(x[i], limit);
      limit = x[i] - APART;
    }
    var moved = new ArrayList<Mark>();
    for (int i = 0; i < x.length; i++) {
      moved.add(new Mark(Math.max(EDGE, x[i]), marks.get(i).shape()));
    }
    return List.copyOf(moved);
  }
}
