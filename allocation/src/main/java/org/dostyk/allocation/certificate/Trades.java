package org.dostyk.allocation.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For a reciprocal exchange: every institution sends as many as it receives, and nobody could get
 * something better by a trade that leaves the others where they are or makes them better off too.
 *
 * <p>Such a trade would be a circle: someone leaves a seat at one institution, or their home sends
 * one more, for a seat at the next one. A home sends one more only if it may also receive one more.
 */
final class Trades {
  private final Offers offers;
  private final Map<String, Set<String>> wanted = new HashMap<>();

  Trades(Offers offers) {
    this.offers = offers;
  }

  void see(Claim claim) {
    String home = claim.home() == null ? "" : claim.home();
    boolean stays = claim.given().isEmpty();
    if (stays && !mayTradeMore(home)) {
      return;
    }
    for (String wish : claim.wishes().subList(0, claim.better())) {
      Place place = offers.places.get(Claim.place(wish));
      if (place != null && place.mayHold(claim.person())) {
        wanted.computeIfAbsent(stays ? home : claim.given(), c -> new HashSet<>()).add(place.id);
      }
    }
  }

  private boolean mayTradeMore(String institution) {
    Place place = offers.places.get(institution);
    Home home = offers.homes.get(institution);
    return place != null
        && place.way().stream().allMatch(seats -> seats.taken < seats.seats)
        && (home == null || home.sent < home.mostSent);
  }

  List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    for (Place place : offers.places.values()) {
      Home home = offers.homes.get(place.id);
      long sent = home == null ? 0 : home.sent;
      if (sent != place.own.taken) {
        flaws.add(place.id + " sends " + sent + " and receives " + place.own.taken);
      }
    }
    String circle = someoneInACircle();
    if (!circle.isEmpty()) {
      flaws.add("Some could trade for better, by way of " + circle);
    }
    return flaws;
  }

  /** Takes away, again and again, who is wanted by nobody left; what remains has a circle. */
  private String someoneInACircle() {
    Map<String, Integer> wantedBy = new HashMap<>();
    wanted.values().forEach(all -> all.forEach(c -> wantedBy.merge(c, 1, Integer::sum)));
    List<String> free = new ArrayList<>();
    for (String c : wanted.keySet()) {
      if (!wantedBy.containsKey(c)) {
        free.add(c);
      }
    }
    Set<String> left = new HashSet<>(wanted.keySet());
    while (!free.isEmpty()) {
      String c = free.removeLast();
      left.remove(c);
      for (String to : wanted.getOrDefault(c, Set.of())) {
        if (wantedBy.merge(to, -1, Integer::sum) == 0) {
          free.add(to);
        }
      }
    }
    return left.stream().sorted().findFirst().orElse("");
  }
}
