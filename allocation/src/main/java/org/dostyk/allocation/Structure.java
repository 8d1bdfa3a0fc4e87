package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.jspecify.annotations.Nullable;

/**
 * What there is to give: the places under their quotas, numbered as the mechanism numbers them, and
 * the institutions.
 */
final class Structure {
  private static final int NONE = -1;

  final List<Line.Place> places = new ArrayList<>();

  /** Names of all nodes: the places, then the quotas. */
  final List<String> names = new ArrayList<>();

  final List<Long> rows = new ArrayList<>();
  final Map<String, Integer> placeNumbers = new HashMap<>();
  final Map<String, Line.Institution> institutions;
  final QuotaTree tree;

  private final Laminar.Forest forest;
  private final int[] numberOfSet;
  private final int[] quota;
  private final int[] parent;
  private int sets;

  static Structure of(
      List<Line.Quota> quotas,
      List<Line.Place> places,
      Map<String, Line.Institution> institutions,
      Objections objections) {
    List<Membership.Set> sets = new ArrayList<>(new Membership(quotas, places, objections).sets());
    sets.addAll(balances(places, institutions));
    Laminar.Forest forest = Laminar.of(places, sets, objections);
    if (!objections.isEmpty()) {
      forest = new Laminar.Forest(List.of(), new int[0], unquoted(places.size()));
    }
    return new Structure(places, forest, institutions);
  }

  /** What an institution may receive is one more quota, over its own places. */
  private static List<Membership.Set> balances(
      List<Line.Place> places, Map<String, Line.Institution> institutions) {
    List<Membership.Set> sets = new ArrayList<>();
    for (var institution : institutions.values()) {
      Long most = institution.mostReceived();
      BitSet own = new BitSet();
      for (int p = 0; p < places.size(); p++) {
        own.set(p, institution.id().equals(institutionOf(places.get(p))));
      }
      if (most != null && !own.isEmpty()) {
        String name = "balance of " + institution.id();
        sets.add(new Membership.Set(name, institution.row(), most, own));
      }
    }
    return sets;
  }

  /** Whose place it is: said by name, or because the place is called as the institution. */
  static String institutionOf(Line.Place place) {
    String institution = place.institution();
    return institution == null ? place.id() : institution;
  }

  private static int[] unquoted(int places) {
    int[] innermost = new int[places];
    Arrays.fill(innermost, NONE);
    return innermost;
  }

  private Structure(
      List<Line.Place> lines, Laminar.Forest forest, Map<String, Line.Institution> institutions) {
    this.forest = forest;
    this.institutions = institutions;
    int nodes = lines.size() + forest.sets().size();
    numberOfSet = new int[forest.sets().size()];
    Arrays.fill(numberOfSet, NONE);
    quota = new int[nodes];
    parent = new int[nodes];
    Arrays.fill(parent, NONE);
    int[] order = order(lines.size());
    for (int p : order) {
      placeNumbers.put(lines.get(p).id(), places.size());
      places.add(lines.get(p));
      names.add(lines.get(p).id());
      rows.add(lines.get(p).row());
    }
    numberSets(order);
    int[] reserved = new int[places.size()];
    for (int p = 0; p < places.size(); p++) {
      Line.Place place = places.get(p);
      quota[p] = seats(place.seats());
      reserved[p] = place.reserve() == null ? 0 : seats(place.reserve().seats());
      int set = forest.innermost()[order[p]];
      parent[p] = set < 0 ? NONE : numberOfSet[set];
    }
    tree = QuotaTree.of(places.size(), parent, quota, reserved);
  }

  /** Places that are under one quota follow one another: sorted by their way down from the root. */
  private int[] order(int count) {
    List<List<Integer>> ways = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      List<Integer> way = new ArrayList<>();
      for (int set = forest.innermost()[p]; set >= 0; set = forest.up()[set]) {
        way.addFirst(set);
      }
      ways.add(way);
      order.add(p);
    }
    order.sort((a, b) -> compare(ways.get(a), ways.get(b)));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int c = Integer.compare(one.get(i), other.get(i));
      if (c != 0) {
        return c;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /**
   * Outer sets stand before inner ones in the forest, so backwards each follows those inside it.
   */
  private void numberSets(int[] order) {
    for (int s = forest.sets().size() - 1; s >= 0; s--) {
      Membership.Set set = forest.sets().get(s);
      numberOfSet[s] = order.length + sets++;
      quota[numberOfSet[s]] = seats(set.seats());
      names.add(set.name());
      rows.add(set.row());
    }
    for (int s = 0; s < numberOfSet.length; s++) {
      int up = forest.up()[s];
      parent[numberOfSet[s]] = up < 0 ? NONE : numberOfSet[up];
    }
  }

  private static int seats(long seats) {
    return Math.clamp(seats, 0, Integer.MAX_VALUE / 2);
  }

  @Nullable Integer number(String place) {
    return placeNumbers.get(place);
  }
}
