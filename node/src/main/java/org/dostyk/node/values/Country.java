package org.dostyk.node.values;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A country or region by its ISO 3166-1 alpha-2 code. Pages label it "country or region".
 *
 * @param code two capital letters
 */
public record Country(String code) {
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
  private static final Map<String, ZoneId> USUAL = new ConcurrentHashMap<>();

  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  public Country {
    if (!KNOWN.contains(code)) {
      throw new IllegalArgumentException("Not an ISO 3166-1 alpha-2 code: " + code);
    }
  }

  public static boolean isKnown(String code) {
    return KNOWN.contains(code);
  }

  /** All of them, as the reader's language sorts their names. */
  public static List<Country> inOrder(Language reader) {
    Comparator<Object> order = Collator.getInstance(reader.locale());
    return KNOWN.stream()
        .map(Country::new)
        .sorted(Comparator.comparing(c -> c.in(reader), order))
        .toList();
  }

  /** Its name in a reader's language, from CLDR. */
  public String in(Language reader) {
    return NAMES.computeIfAbsent(
        reader.tag() + code, k -> ULocale.getDisplayCountry("und-" + code, reader.locale()));
  }

  /**
   * The zone its institutions keep unless they say otherwise. China works on Beijing time
   * everywhere, Xinjiang's universities included, although the time-zone data also has Asia/Urumqi;
   * Kazakhstan has had one zone since 1 March 2024.
   */
  public ZoneId usualZone() {
    return USUAL.computeIfAbsent(code, Country::usualZoneOf);
  }

  private static ZoneId usualZoneOf(String code) {
    return switch (code) {
      case "KZ" -> ZoneId.of("Asia/Almaty");
      case "CN" -> ZoneId.of("Asia/Shanghai");
      default ->
          TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
              .sorted()
              .findFirst()
              .map(ZoneId::of)
              .orElse(ZoneId.of("UTC"));
    };
  }
}
