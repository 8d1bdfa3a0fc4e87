package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.allocation.mechanism.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Collects a round line by line: quotas, places and institutions in any order, then the applicants.
 * Nothing is refused on the way; {@link #finish} has all objections at once. For one thread.
 */
public final class Draft {
  private static final long MOST_SEATS = 1_000_000_000;

  private final Objections objections = new Objections();
  private final List<Line.Quota> quotas = new ArrayList<>();
  private final List<Line.Place> places = new ArrayList<>();
  private final Map<String, Line.Institution> institutions = new LinkedHashMap<>();
  private final Map<String, Long> nodeRows = new HashMap<>();
  private Mechanism mechanism = Mechanism.DEFERRED_ACCEPTANCE;
  private @Nullable Lottery lottery;
  private @Nullable Structure structure;
  private @Nullable Applicants applicants;

  /**
   * @param row the line of the file, or zero
   */
  public void mechanism(long row, Mechanism chosen) {
    mechanism = chosen;
    checkInTime(row, "The mechanism");
  }

  /**
   * @param row the line of the file, or zero
   */
  public void lottery(long row, Lottery drawn) {
    lottery = drawn;
    checkInTime(row, "The lottery");
    if (drawn.seed().isBlank()) {
      object("empty_seed", row, "The lottery has an empty seed");
    }
    if (!drawn.keepsItsWord()) {
      object(
          "seed_not_committed_to",
          row,
          "The lottery's seed is not the one that was committed to: its SHA-256 is %s",
          Lottery.commitmentTo(drawn.seed()));
    }
  }

  public void add(Line line) {
    if (line.id().isBlank()) {
      object("no_id", line.row(), "There is no id");
      return;
    }
    if (line instanceof Line.Applicant applicant) {
      applicants().add(applicant);
      return;
    }
    if (!checkInTime(line.row(), "\"" + line.id() + "\"")) {
      return;
    }
    switch (line) {
      case Line.Quota quota -> add(quota);
      case Line.Place place -> add(place);
      case Line.Institution institution -> add(institution);
      case Line.Applicant applicant -> throw new IllegalStateException(applicant.id());
    }
  }

  private boolean checkInTime(long row, String what) {
    if (applicants != null) {
      object("too_late", row, "%s has to stand before the first applicant", what);
    }
    return applicants == null;
  }

  private void add(Line.Quota quota) {
    checkSeats(quota, quota.seats());
    if (isNew(quota)) {
      quotas.add(quota);
    }
  }

  private void add(Line.Place place) {
    checkSeats(place, place.seats());
    Line.Reserve reserve = place.reserve();
    if (reserve != null && (reserve.seats() <= 0 || reserve.seats() > place.seats())) {
      object(
          "reserve_out_of_range",
          place.row(),
          "\"%s\" reserves %d of its %d seats",
          place.id(),
          reserve.seats(),
          place.seats());
    }
    if (isNew(place)) {
      places.add(place);
    }
  }

  private void checkSeats(Line line, long seats) {
    if (seats < 0) {
      object("negative_quota", line.row(), "\"%s\" has %d seats", line.id(), seats);
    } else if (seats == 0) {
      object(
          "zero_quota",
          line.row(),
          "\"%s\" has no seats; leave it out, and the wishes for it",
          line.id());
    } else if (seats > MOST_SEATS) {
      object("quota_too_large", line.row(), "\"%s\" has %d seats", line.id(), seats);
    }
  }

  private boolean isNew(Line line) {
    Long before = nodeRows.putIfAbsent(line.id(), line.row());
    if (before != null) {
      object("place_twice", line.row(), "\"%s\" stands here and on line %d", line.id(), before);
    }
    return before == null;
  }

  private void add(Line.Institution i) {
    Line.Institution before = institutions.putIfAbsent(i.id(), i);
    if (before != null) {
      object(
          "institution_twice",
          i.row(),
          "Institution \"%s\" stands here and on line %d",
          i.id(),
          before.row());
    }
    Long tolerance = i.tolerance();
    Long exports = i.exports();
    if (i.sent() < 0
        || i.received() < 0
        || (tolerance != null && tolerance < 0)
        || (exports != null && exports < 0)) {
      object("negative_balance", i.row(), "Institution \"%s\" has a negative number", i.id());
    }
  }

  /** Notes what a reader could not understand. */
  void object(String key, long row, String text, Object... values) {
    objections.add(key, row, text, values);
  }

  private Applicants applicants() {
    if (applicants == null) {
      applicants = new Applicants(structure(), mechanism, lottery != null, objections);
    }
    return applicants;
  }

  private Structure structure() {
    if (structure == null) {
      if (places.isEmpty()) {
        object("no_places", 0, "There are no places before the first applicant");
      }
      if (places.size() > Wish.MOST_PLACES) {
        object("too_many_places", 0, "There are more than %d places", Wish.MOST_PLACES);
      }
      structure = Structure.of(quotas, places, institutions, objections);
    }
    return structure;
  }

  /** The round, if nothing stands against it; else everything that does. */
  public Reading finish() {
    Structure built = structure();
    Applicants all = applicants();
    if (all.wishes.size() > Integer.MAX_VALUE - 8) {
      object("too_many_wishes", 0, "There are %d wishes", all.wishes.size());
    }
    if (mechanism == Mechanism.TWO_SIDED_CYCLES) {
      checkExchange();
    }
    if (lottery == null && objections.isEmpty()) {
      var ties = new Ties(all, built, objections);
      if (mechanism == Mechanism.TWO_SIDED_CYCLES) {
        ties.findAtHome(home -> true);
      } else {
        ties.find();
        ties.findAtHome(home -> Sending.mostSent(built, home) != null);
      }
    }
    return objections.isEmpty()
        ? new Reading.Accepted(Round.of(mechanism, lottery, built, all))
        : new Reading.Refused(objections.list());
  }

  private void checkExchange() {
    for (Line.Quota quota : quotas) {
      object(
          "quota_in_exchange",
          quota.row(),
          "\"%s\" is a quota over several places; a reciprocal exchange has only its institutions",
          quota.id());
    }
    for (Line.Place place : places) {
      if (!Structure.institutionOf(place).equals(place.id())) {
        object(
            "place_of_another",
            place.row(),
            "\"%s\" belongs to \"%s\"; in a reciprocal exchange a place is an institution",
            place.id(),
            Structure.institutionOf(place));
      }
      if (place.reserve() != null) {
        object(
            "reserve_in_exchange",
            place.row(),
            "\"%s\" reserves seats; a reciprocal exchange has no reserves",
            place.id());
      }
    }
  }
}
