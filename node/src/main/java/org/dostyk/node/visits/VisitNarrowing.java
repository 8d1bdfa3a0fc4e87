package org.dostyk.node.visits;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dostyk.node.values.Country;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * By what else a list of visits is narrowed.
 *
 * @param with words of the name of a partner that takes part; empty for any
 * @param country the code of one from which a partner takes part; empty for any
 * @param direction who travels, seen from the reader's institutions; null for both
 * @param from the first day of a period in which it takes place at least in part, or null
 * @param to the last one, or null
 * @param mine only those for which the reader is responsible
 */
public record VisitNarrowing(
    String with,
    String country,
    @Nullable Direction direction,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean mine) {
  static final VisitNarrowing NONE = new VisitNarrowing("", "", null, null, null, false);

  /** The parameters of an address that say it. */
  static final String[] PARAMETERS = {"with", "country", "direction", "from", "to", "mine"};

  static VisitNarrowing of(Typed typed) {
    String country = typed.get("country");
    return new VisitNarrowing(
        typed.get("with"),
        Country.isKnown(country) ? country : "",
        Arrays.stream(Direction.values())
            .filter(d -> d.key().equals(typed.get("direction")))
            .findFirst()
            .orElse(null),
        VisitForm.day(typed.get("from")).orElse(null),
        VisitForm.day(typed.get("to")).orElse(null),
        typed.has("mine"));
  }

  public boolean isAny() {
    return !equals(NONE);
  }

  /** What stands in an address behind the rest; empty where nothing is asked. */
  String query() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("with", with);
    asked.put("country", country);
    asked.put("direction", direction == null ? "" : direction.key());
    asked.put("from", from == null ? "" : from.toString());
    asked.put("to", to == null ? "" : to.toString());
    asked.put("mine", mine ? "yes" : "");
    return asked.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(VisitNarrowing::parameter)
        .collect(Collectors.joining());
  }

  private static String parameter(Map.Entry<String, String> one) {
    return "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
  }
}
