package org.dostyk.allocation.certificate;

import org.jspecify.annotations.Nullable;

/** So many seats at a place or under a quota, how many are taken, and who comes last there. */
final class Seats {
  final String id;
  final long seats;
  long taken;
  @Nullable Rank last;

  Seats(String id, long seats) {
    this.id = id;
    this.seats = seats;
  }

  void see(Rank rank) {
    if (last == null || rank.compareTo(last) < 0) {
      last = rank;
    }
  }

  /** Full of such as come before. */
  boolean refuses(Rank rank) {
    return taken >= seats && (last == null || last.compareTo(rank) > 0);
  }
}
