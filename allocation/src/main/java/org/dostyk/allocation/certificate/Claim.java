package org.dostyk.allocation.certificate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One applicant, as the round's file has them, with what the result gives them. */
record Claim(String id, Map<String, List<String>> person, String given, String wish, String lot) {
  List<String> wishes() {
    return person.getOrDefault("wishes", List.of());
  }

  /** The place of a wish such as {@code p=90}. */
  static String place(String wish) {
    int equals = wish.lastIndexOf('=');
    return equals < 0 ? wish : wish.substring(0, equals).strip();
  }

  /** Where this applicant stands with a wish, a reserve aside. */
  Rank rank(String wish) {
    int equals = wish.lastIndexOf('=');
    String score = equals < 0 ? "" : wish.substring(equals + 1).strip();
    if (score.isEmpty()) {
      String own = Place.first(person, "score");
      score = own == null ? "0" : own;
    }
    return new Rank(false, new BigDecimal(score), lot, id);
  }

  @Nullable String home() {
    return Place.first(person, "home");
  }

  Home.Turn turn() {
    return new Home.Turn(Home.number(person, "order"), lot, id);
  }

  /** How many wishes stand before the one that is given: all, if none is. */
  int better() {
    return given.isEmpty() ? wishes().size() : Integer.parseInt(wish) - 1;
  }
}
