package org.dostyk.node.seating;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who sits where at round tables: the first host at the top with the first guest at their right
 * hand and the second at their left, the second host across with the third and the fourth guest
 * likewise, then hosts and guests by turns. Where one table does not hold them, tables of equal
 * size are filled by rank, and the hosts are shared out among them. Pure.
 */
final class RoundRules {
  private RoundRules() {}

  /** Somebody at a table, and whose side they are of. */
  record Seat(boolean host, Sitter sitter) {}

  /**
   * A table.
   *
   * @param around from the top towards the right hand of whoever sits there, and so round
   * @param behind who sits behind those at the top
   */
  record Round(List<Seat> around, List<Seat> behind) {
    Round {
      around = List.copyOf(around);
      behind = List.copyOf(behind);
    }
  }

  /**
   * The tables, the first in rank first; at least one, with nobody at it where there is nobody.
   *
   * @param seats so many sit at one table at most
   */
  static List<Round> tables(
      List<Sitter> guests, List<Sitter> hosts, int seats, Interpreters where) {
    List<Seat> all =
        Stream.concat(
                guests.stream().map(s -> new Seat(false, s)),
                hosts.stream().map(s -> new Seat(true, s)))
            .toList();
    boolean onlyInterpreters = all.stream().allMatch(s -> s.sitter().interprets());
    List<Seat> interpreters =
        onlyInterpreters ? List.of() : all.stream().filter(s -> s.sitter().interprets()).toList();
    List<Seat> others = all.stream().filter(s -> !interpreters.contains(s)).toList();
    Deque<Seat> guestsLeft = queue(others, false);
    Deque<Seat> hostsLeft = queue(others, true);
    boolean behind = where == Interpreters.BEHIND;
    int sitting = others.size() + (behind ? 0 : interpreters.size());
    int tables = Math.max(1, Math.ceilDiv(sitting, seats));
    var rounds = new ArrayList<Round>();
    for (int k = 0; k < tables; k++) {
      List<Seat> beside = everyNth(interpreters, k, tables);
      int free = part(sitting, k, tables) - (behind ? 0 : beside.size());
      int share =
          Math.clamp(
              Math.ceilDiv(hostsLeft.size(), tables - k),
              Math.max(0, free - guestsLeft.size()),
              free);
      List<Seat> hostsHere = taken(hostsLeft, share);
      List<Seat> guestsHere = taken(guestsLeft, free - hostsHere.size());
      rounds.add(
          new Round(
              around(guestsHere, hostsHere, behind ? List.of() : beside, where),
              behind ? beside : List.of()));
    }
    return rounds;
  }

  private static Deque<Seat> queue(List<Seat> seats, boolean host) {
    return new ArrayDeque<>(seats.stream().filter(s -> s.host() == host).toList());
  }

  /** How many of so many are at the table of this number, counted from 0. */
  private static int part(int all, int table, int tables) {
    return Math.max(0, Math.ceilDiv(all - table, tables));
  }

  private static List<Seat> everyNth(List<Seat> seats, int first, int step) {
    var some = new ArrayList<Seat>();
    for (int i = first; i < seats.size(); i += step) {
      some.add(seats.get(i));
    }
    return some;
  }

  private static List<Seat> taken(Deque<Seat> from, int many) {
    var taken = new ArrayList<Seat>();
    for (int i = 0; i < many && !from.isEmpty(); i++) {
      taken.add(from.removeFirst());
    }
    return taken;
  }

  /** At one hand of a host: whoever sits there, the nearest first. */
  private static final class Hand {
    private final List<Seat> seats = new ArrayList<>();
    private final Seat host;

    Hand(Seat host) {
      this.host = host;
    }

    /**
     * After a host, or an interpreter, a guest is next; after a guest a host, where there is one.
     */
    void fill(Deque<Seat> guests, Deque<Seat> hosts) {
      Seat last = seats.isEmpty() ? host : seats.getLast();
      boolean guestNext = last.host() || last.sitter().interprets();
      Deque<Seat> next =
          guestNext ? guests.isEmpty() ? hosts : guests : hosts.isEmpty() ? guests : hosts;
      seats.add(next.removeFirst());
    }
  }

  private static List<Seat> around(
      List<Seat> guestsHere, List<Seat> hostsHere, List<Seat> beside, Interpreters where) {
    var guests = new ArrayDeque<>(guestsHere);
    var hosts = new ArrayDeque<>(hostsHere);
    if (guests.isEmpty() && hosts.isEmpty()) {
      return beside;
    }
    Seat top = hosts.isEmpty() ? guests.removeFirst() : hosts.removeFirst();
    var right = new Hand(top);
    var left = new Hand(top);
    var hands = new ArrayList<>(List.of(right, left));
    Seat across = hosts.isEmpty() ? null : hosts.removeFirst();
    var acrossRight = new Hand(across == null ? top : across);
    var acrossLeft = new Hand(across == null ? top : across);
    if (across != null) {
      hands.addAll(List.of(acrossRight, acrossLeft));
    }
    for (int i = 0; i < beside.size(); i++) {
      boolean atTop = across == null || i % 2 == 0;
      Hand hand =
          where == Interpreters.RIGHT ? atTop ? right : acrossRight : atTop ? left : acrossLeft;
      hand.seats.add(beside.get(i));
    }
    for (Hand hand : hands) {
      if (!guests.isEmpty()) {
        hand.fill(guests, hosts);
      }
    }
    while (!guests.isEmpty() || !hosts.isEmpty()) {
      hands.stream()
          .min(Comparator.comparingInt(h -> h.seats.size()))
          .orElseThrow()
          .fill(guests, hosts);
    }
    var round = new ArrayList<Seat>();
    round.add(top);
    round.addAll(right.seats);
    round.addAll(acrossLeft.seats.reversed());
    if (across != null) {
      round.add(across);
    }
    round.addAll(acrossRight.seats);
    round.addAll(left.seats.reversed());
    return round;
  }
}
