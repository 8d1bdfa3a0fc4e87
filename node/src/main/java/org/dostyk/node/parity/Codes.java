package org.dostyk.node.parity;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the codes of a {@link Fact} count, and how many. */
final class Codes {
  private static final Pattern CODE =
      Pattern.compile("(?<sort>[a-zA-Z]{0,3}:?|%)(?<value>-?\\d+(?:/\\d+)?)");

  /** Numbers that no unit was read with. */
  static final String COUNT = "";

  private Codes() {}

  /**
   * What it counts: two of one sort can be set against each other. A month and an hour are both
   * time, whatever their unit; an hour is one with its city or without.
   */
  static Set<String> sorts(Fact fact) {
    if (fact.loose().stream().anyMatch(c -> c.startsWith("T"))) {
      return Set.of("T");
    }
    var sorts = fact.sure().stream().map(Codes::sort).collect(Collectors.toSet());
    return sorts.isEmpty() ? Set.of(COUNT) : sorts;
  }

  private static String sort(String code) {
    if (code.startsWith("in:")) {
      return "in:";
    }
    String sort = prefix(code);
    return switch (sort) {
      case "t:", "mo:" -> "t:";
      case "v:", "g:", "l:", "w:", "u:", "b:", "a:" -> "v:";
      default -> sort.length() == 4 ? "money" : sort;
    };
  }

  /** What a code says, if it counts this. */
  static Optional<Ratio> value(String code, String sort) {
    Matcher at = CODE.matcher(code);
    if (!at.matches() || !at.group("sort").equals(sort)) {
      return Optional.empty();
    }
    String[] parts = at.group("value").split("/", -1);
    BigInteger bottom = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
    return Optional.of(new Ratio(new BigInteger(parts[0]), bottom));
  }

  /** With what a code counts: “mo:” of “mo:6”. */
  static String prefix(String code) {
    Matcher at = CODE.matcher(code);
    return at.matches() ? at.group("sort") : code;
  }
}
