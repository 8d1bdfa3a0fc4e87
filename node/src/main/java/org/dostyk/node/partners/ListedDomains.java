package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The domains that a public list gives an institution. One of them is likely its SCHAC code; a list
 * is no authority, so it identifies nobody where it contradicts what is known.
 *
 * @param all in small letters, well formed
 * @param hosts of its web pages
 */
record ListedDomains(List<String> all, List<String> hosts) {
  private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");
  private static final Pattern PATH = Pattern.compile("[/:?#].*$");

  static ListedDomains of(String domains, String webPages) {
    return new ListedDomains(
        words(domains).filter(IdScheme.SCHAC::accepts).distinct().toList(),
        words(webPages).map(ListedDomains::host).toList());
  }

  /** The likeliest: none that lies below another, and one of its web pages first. */
  Optional<TypedId> likeliest() {
    var above = new ArrayList<>(all);
    above.removeIf(domain -> all.stream().anyMatch(other -> isBelow(domain, other)));
    return above.stream()
        .filter(d -> hosts.stream().anyMatch(h -> h.equals(d) || isBelow(h, d)))
        .findFirst()
        .or(() -> above.stream().findFirst())
        .map(d -> new TypedId(IdScheme.SCHAC, d));
  }

  /** Whether somebody has a domain, and none that has to do with these. */
  boolean contradict(List<TypedId> ids) {
    List<String> known =
        ids.stream().filter(i -> i.scheme() == IdScheme.SCHAC).map(TypedId::value).toList();
    return !known.isEmpty()
        && !all.isEmpty()
        && known.stream()
            .noneMatch(
                k -> all.stream().anyMatch(d -> d.equals(k) || isBelow(d, k) || isBelow(k, d)));
  }

  private static boolean isBelow(String domain, String other) {
    return domain.endsWith("." + other);
  }

  private static String host(String address) {
    return PATH.matcher(SCHEME.matcher(address).replaceFirst("")).replaceFirst("");
  }

  private static Stream<String> words(String cell) {
    return Arrays.stream(cell.toLowerCase(Locale.ROOT).split("[\\s,;]+")).filter(w -> !w.isEmpty());
  }
}
