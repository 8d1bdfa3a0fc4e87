package org.dostyk.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which places each quota holds, from what stands {@code within} and what it covers. */
final class Membership {
  /** A quota with the places under it, by their numbers in the order of the file. */
  record Set(String name, long row, long seats, BitSet places) {}

  private final Map<String, Line.Quota> quotas = new LinkedHashMap<>();
  private final java.util.Set<String> places = new HashSet<>();
  private final List<Line.Place> placeLines;
  private final Map<String, List<String>> above = new HashMap<>();
  private final Objections objections;

  Membership(List<Line.Quota> quotaLines, List<Line.Place> placeLines, Objections objections) {
    this.placeLines = placeLines;
    this.objections = objections;
    for (var quota : quotaLines) {
      quotas.put(quota.id(), quota);
    }
    for (var place : placeLines) {
      places.add(place.id());
    }
  }

  /**
   * One set for each quota, in the order of the file; objects to what does not exist or circles.
   */
  List<Set> sets() {
    for (var quota : quotas.values()) {
      putWithin(quota, quota.within());
      for (String covered : quota.covers()) {
        if (quotas.containsKey(covered) || places.contains(covered)) {
          above.computeIfAbsent(covered, c -> new ArrayList<>()).add(quota.id());
        } else {
          objections.add(
              "no_such_place",
              quota.row(),
              "Quota \"%s\" covers \"%s\", which is neither a place nor a quota",
              quota.id(),
              covered);
        }
      }
    }
    for (var place : placeLines) {
      putWithin(place, place.within());
    }
    if (hasCircle()) {
      return List.of();
    }
    return filled();
  }

  private void putWithin(Line line, @Nullable String within) {
    if (within == null) {
      return;
    }
    if (quotas.containsKey(within)) {
      above.computeIfAbsent(line.id(), c -> new ArrayList<>()).add(within);
    } else {
      objections.add(
          "no_such_quota",
          line.row(),
          "\"%s\" stands within \"%s\", and there is no such quota",
          line.id(),
          within);
    }
  }

  private boolean hasCircle() {
    Map<String, Integer> left = new HashMap<>();
    Deque<String> free = new ArrayDeque<>();
    for (String quota : quotas.keySet()) {
      left.put(quota, 0);
    }
    for (String quota : quotas.keySet()) {
      for (String up : above.getOrDefault(quota, List.of())) {
        left.merge(up, 1, Integer::sum);
      }
    }
    left.forEach(
        (quota, below) -> {
          if (below == 0) {
            free.add(quota);
          }
        });
    while (!free.isEmpty()) {
      String quota = free.remove();
      left.remove(quota);
      for (String up : above.getOrDefault(quota, List.of())) {
        if (left.merge(up, -1, Integer::sum) == 0) {
          free.add(up);
        }
      }
    }
    for (var quota : quotas.values()) {
      if (left.containsKey(quota.id())) {
        objections.add(
            "quotas_in_a_circle",
            quota.row(),
            "Quota \"%s\" stands within itself, or over some that do",
            quota.id());
      }
    }
    return !left.isEmpty();
  }

  private List<Set> filled() {
    Map<String, Set> sets = new LinkedHashMap<>();
    for (var quota : quotas.values()) {
      sets.put(quota.id(), new Set(quota.id(), quota.row(), quota.seats(), new BitSet()));
    }
    for (int number = 0; number < placeLines.size(); number++) {
      Line.Place place = placeLines.get(number);
      Deque<String> up = new ArrayDeque<>(above.getOrDefault(place.id(), List.of()));
      while (!up.isEmpty()) {
        Set set = sets.get(up.remove());
        if (set != null && !set.places().get(number)) {
          set.places().set(number);
          up.addAll(above.getOrDefault(set.name(), List.of()));
        }
      }
    }
    for (Set set : sets.values()) {
      if (set.places().isEmpty()) {
        objections.add("empty_quota", set.row(), "Quota \"%s\" holds no place", set.name());
      }
    }
    return List.copyOf(sets.values());
  }
}
