package org.dostyk.allocation.certificate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a result against the round that it is said to be of. Used once, by one thread. */
public final class Certificate {
  /** What it means when there are no flaws. */
  public static final String PROMISE =
      "The result is right: everybody is at a wish they are eligible for, no quota, balance or"
          + " reserve is broken, and nobody has been passed over.";

  private static final int MOST_FLAWS = 100;

  private final Path round;
  private final Path result;
  private final Offers offers;
  private final List<String> flaws = new ArrayList<>();

  private Certificate(Path round, Path result) throws IOException {
    this.round = round;
    this.result = result;
    offers = Offers.read(round);
  }

  /**
   * All that is wrong with a result, the first hundred of it; nothing if it is right.
   *
   * @param round in JSON or CSV
   * @param result in CSV, with the applicants in the order of the round
   * @throws IOException if a file cannot be read
   */
  public static List<String> flaws(Path round, Path result) throws IOException {
    var certificate = new Certificate(round, result);
    certificate.check();
    List<String> flaws = certificate.flaws;
    return flaws.subList(0, Math.min(flaws.size(), MOST_FLAWS));
  }

  private void check() throws IOException {
    String seed = offers.seed;
    String commitment = offers.commitment;
    if (seed != null
        && commitment != null
        && !Offers.sha256(seed).equalsIgnoreCase(commitment.strip())) {
      flaws.add("The seed is not the one that was committed to");
    }
    walk(this::count);
    if (!flaws.isEmpty()) {
      return;
    }
    checkQuotas();
    if (offers.mechanism.equals("two-sided-cycles")) {
      var trades = new Trades(offers);
      walk(trades::see);
      flaws.addAll(trades.flaws());
    } else {
      walk(this::seeLast);
      walk(this::checkPassedOver);
    }
  }

  private interface Step {
    void see(Claim claim);
  }

  /** Reads both files side by side. */
  private void walk(Step step) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(result)) {
      List<String> row = Csv.row(rows);
      while (!row.isEmpty() && !row.getFirst().equals("[applicants]")) {
        row = Csv.row(rows);
      }
      Csv.row(rows);
      RoundText.walk(
          round,
          new RoundText.Reader() {
            @Override
            public void setting(String name, List<String> values) {}

            @Override
            public boolean entry(String section, Map<String, List<String>> fields)
                throws IOException {
              return !section.equals("applicants") || next(rows, fields, step);
            }
          });
      row = Csv.row(rows);
      if (flaws.isEmpty() && !row.isEmpty() && !row.getFirst().startsWith("[")) {
        flaws.add("The result has \"" + row.getFirst() + "\", who stands not in the round");
      }
    }
  }

  private boolean next(BufferedReader rows, Map<String, List<String>> fields, Step step)
      throws IOException {
    String id = Place.first(fields, "id");
    List<String> row = Csv.row(rows);
    if (id == null || row.size() < 3 || !row.getFirst().equals(id)) {
      flaws.add("The result has no row, or another one, where \"" + id + "\" should stand");
      return false;
    }
    step.see(new Claim(id, fields, row.get(1), row.get(2), offers.lot(id)));
    return flaws.size() < MOST_FLAWS;
  }

  private void count(Claim claim) {
    if (claim.given().isEmpty()) {
      return;
    }
    Place place = offers.places.get(claim.given());
    int at = claim.wish().matches("[1-9][0-9]{0,8}") ? claim.better() : Integer.MAX_VALUE;
    if (place == null
        || at >= claim.wishes().size()
        || !Claim.place(claim.wishes().get(at)).equals(place.id)) {
      flaws.add(claim.id() + " is at " + claim.given() + ", which is not that wish of theirs");
      return;
    }
    if (!place.mayHold(claim.person())) {
      flaws.add(claim.id() + " is at " + place.id + ", and not eligible for it");
    }
    place.way().forEach(seats -> seats.taken++);
    if (place.isOfGroup(claim.person())) {
      place.seat(claim.rank(claim.wishes().get(at)));
    }
    String home = claim.home();
    if (home != null) {
      offers.homes.computeIfAbsent(home, h -> new Home()).send(claim.turn());
    }
  }

  private void checkQuotas() {
    for (Seats seats : offers.all) {
      if (seats.taken > seats.seats) {
        flaws.add(seats.id + " has " + seats.seats + " seats, and " + seats.taken + " are given");
      }
    }
    offers.homes.forEach(
        (id, home) -> {
          if (home.sent > home.mostSent) {
            flaws.add(id + " may send " + home.mostSent + ", and sends " + home.sent);
          }
        });
  }

  private void seeLast(Claim claim) {
    if (!claim.given().isEmpty()) {
      String wish = claim.wishes().get(claim.better());
      Place place = offers.places.get(claim.given());
      if (place != null) {
        Rank rank = rank(claim, wish, place);
        place.way().forEach(seats -> seats.see(rank));
      }
    }
  }

  private static Rank rank(Claim claim, String wish, Place place) {
    Rank rank = claim.rank(wish);
    return rank.as(place.isOfGroup(claim.person()) && place.reserves(rank));
  }

  private void checkPassedOver(Claim claim) {
    Home home = offers.homes.get(claim.home() == null ? "" : claim.home());
    if (claim.given().isEmpty() && home != null && home.refuses(claim.turn())) {
      return;
    }
    for (String wish : claim.wishes().subList(0, claim.better())) {
      Place place = offers.places.get(Claim.place(wish));
      if (place == null || !place.mayHold(claim.person())) {
        continue;
      }
      Rank rank = rank(claim, wish, place);
      if (place.way().stream().noneMatch(seats -> seats.refuses(rank))) {
        flaws.add(claim.id() + " has been passed over at " + place.id);
      }
    }
  }
}
