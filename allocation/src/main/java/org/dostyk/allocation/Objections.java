package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.List;

/** Collects what stands against a round, the first thousand of it, and counts the rest. */
final class Objections {
  private static final int MOST = 1000;

  private final List<Objection> all = new ArrayList<>();
  private long more;

  void add(String key, long row, String text, Object... values) {
    if (all.size() < MOST) {
      all.add(new Objection(key, row, text.formatted(values)));
    } else {
      more++;
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Objection> list() {
    List<Objection> list = new ArrayList<>(all);
    if (more > 0) {
      list.add(new Objection("more", 0, more + " more objections of the same file are not shown"));
    }
    return List.copyOf(list);
  }
}
