package org.dostyk.node.transfers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.Country;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers the list shows.
 *
 * @param country of the receiver, by its code; empty for all
 * @param recipient null for all
 * @param category what went; null for all
 * @param basis null for all
 * @param from the first day; null for the beginning
 * @param to the last day; null for today
 * @param person part of a name of somebody in it; empty for all
 * @param about the record that it was about; null for all
 */
public record TransferFilter(
    View view,
    String country,
    @Nullable UUID recipient,
    @Nullable DataCategory category,
    @Nullable TransferBasis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String person,
    @Nullable UUID about) {

  /** The parts of the ledger. */
  public enum View {
    /** What crossed a border. */
    ABROAD,
    /** What went to others in the same country. */
    WITHIN,
    ALL;

    /** As it stands in addresses and text keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static TransferFilter of(Typed typed) {
    String country = typed.get("country");
    return new TransferFilter(
        constant(View.values(), typed.get("view")) instanceof View view ? view : View.ABROAD,
        Country.isKnown(country) ? country : "",
        uuid(typed.get("recipient")),
        constant(DataCategory.values(), typed.get("category")),
        constant(TransferBasis.values(), typed.get("basis")),
        day(typed.get("from")),
        day(typed.get("to")),
        typed.get("person").strip(),
        uuid(typed.get("about")));
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] all, String key) {
    return Arrays.stream(all)
        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable UUID uuid(String typed) {
    try {
      return typed.length() == 36 ? UUID.fromString(typed) : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  public boolean isNarrowed() {
    return asked().values().stream().anyMatch(v -> !v.isEmpty());
  }

  /** The query of the same filter on another part of the ledger. */
  public String in(View other) {
    return query(other, asked());
  }

  /** The query of the same filter for one country. */
  public String in(Country one) {
    var asked = asked();
    asked.put("country", one.code());
    return query(view, asked);
  }

  private Map<String, String> asked() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("country", country);
    asked.put("recipient", recipient == null ? "" : recipient.toString());
    asked.put("category", category == null ? "" : category.key());
    asked.put("basis", basis == null ? "" : basis.key());
    asked.put("from", from == null ? "" : from.toString());
    asked.put("to", to == null ? "" : to.toString());
    asked.put("person", person);
    asked.put("about", about == null ? "" : about.toString());
    return asked;
  }

  private static String query(View view, Map<String, String> asked) {
    return "?view="
        + view.key()
        + asked.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(
                e ->
                    "&"
                        + e.getKey()
                        + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
  }
}
