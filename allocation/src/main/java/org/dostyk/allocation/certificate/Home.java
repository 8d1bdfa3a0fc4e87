package org.dostyk.allocation.certificate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An institution: what its balance lets it send and receive, and whom it sent last. */
final class Home {
  /** Whom a home would send first: the smaller. */
  record Turn(long order, String lot, String id) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn o) {
      if (order != o.order) {
        return Long.compare(order, o.order);
      }
      return lot.equals(o.lot) ? id.compareTo(o.id) : lot.compareTo(o.lot);
    }
  }

  long mostSent = Long.MAX_VALUE;
  long mostReceived = Long.MAX_VALUE;
  long sent;
  @Nullable Turn last;

  void limit(Map<String, List<String>> fields) {
    String tolerance = Place.first(fields, "tolerance");
    String exports = Place.first(fields, "exports");
    long balance = number(fields, "sent") - number(fields, "received");
    if (tolerance != null) {
      mostSent = Math.max(0, Long.parseLong(tolerance) - balance);
      mostReceived = Math.max(0, Long.parseLong(tolerance) + balance);
    }
    if (exports != null) {
      mostSent = Math.min(mostSent, Long.parseLong(exports));
    }
  }

  static long number(Map<String, List<String>> fields, String name) {
    String text = Place.first(fields, name);
    return text == null ? 0 : Long.parseLong(text);
  }

  void send(Turn turn) {
    sent++;
    if (last == null || turn.compareTo(last) > 0) {
      last = turn;
    }
  }

  /** It may send no more, and sends only such as come before. */
  boolean refuses(Turn turn) {
    return sent >= mostSent && (last == null || last.compareTo(turn) < 0);
  }
}
