package org.dostyk.allocation.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of a round that stands before its applicants. */
final class Offers {
  final Map<String, Place> places = new LinkedHashMap<>();
  final Map<String, Home> homes = new HashMap<>();
  final List<Seats> all = new ArrayList<>();
  String mechanism = "deferred-acceptance";
  @Nullable String seed;
  @Nullable String commitment;

  private final Map<String, Seats> quotas = new HashMap<>();
  private final Map<String, List<String>> above = new HashMap<>();

  static Offers read(Path file) throws IOException {
    var offers = new Offers();
    RoundText.walk(
        file,
        new RoundText.Reader() {
          @Override
          public void setting(String name, List<String> values) {
            offers.set(name, values);
          }

          @Override
          public boolean entry(String section, Map<String, List<String>> fields) {
            return offers.take(section, fields);
          }
        });
    offers.connect();
    return offers;
  }

  private void set(String name, List<String> values) {
    if (name.equals("mechanism")) {
      mechanism = values.getFirst();
    } else if (name.equals("lottery")) {
      seed = values.getFirst();
      commitment = values.size() < 2 || values.get(1).isEmpty() ? null : values.get(1);
    }
  }

  private boolean take(String section, Map<String, List<String>> fields) {
    String id = Place.first(fields, "id");
    if (id == null || section.equals("applicants")) {
      return id == null;
    }
    String within = Place.first(fields, "within");
    if (within != null) {
      above.computeIfAbsent(id, i -> new ArrayList<>()).add(within);
    }
    switch (section) {
      case "places" -> places.put(id, new Place(fields));
      case "institutions" -> homes.computeIfAbsent(id, i -> new Home()).limit(fields);
      case "quotas" -> {
        quotas.put(id, new Seats(id, Home.number(fields, "seats")));
        for (String covered : fields.getOrDefault("covers", List.of())) {
          above.computeIfAbsent(covered, i -> new ArrayList<>()).add(id);
        }
      }
      default -> throw new IllegalArgumentException("There is no section " + section);
    }
    return true;
  }

  private void connect() {
    Map<String, Seats> balances = new HashMap<>();
    for (Place place : places.values()) {
      Deque<String> up = new ArrayDeque<>(above.getOrDefault(place.id, List.of()));
      while (!up.isEmpty()) {
        String id = up.remove();
        Seats quota = quotas.get(id);
        if (quota != null && place.quotas.add(quota)) {
          up.addAll(above.getOrDefault(id, List.of()));
        }
      }
      Home home = homes.get(place.institution);
      if (home != null && home.mostReceived < Long.MAX_VALUE) {
        place.quotas.add(
            balances.computeIfAbsent(
                place.institution, i -> new Seats("balance of " + i, home.mostReceived)));
      }
      all.add(place.own);
    }
    all.addAll(quotas.values());
    all.addAll(balances.values());
  }

  String lot(String applicant) {
    return seed == null ? "" : sha256(seed + "\n" + applicant).substring(0, 16);
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
