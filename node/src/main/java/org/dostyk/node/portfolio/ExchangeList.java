package org.dostyk.node.portfolio;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are asked for; null for any.
 *
 * @param house of the reader's institutions
 * @param since the first academic year, by the year in which it begins
 * @param until the last
 */
public record ExchangeList(
    @Nullable UUID house,
    @Nullable UUID partner,
    @Nullable UUID agreement,
    @Nullable Flow flow,
    @Nullable StayKind kind,
    @Nullable Integer since,
    @Nullable Integer until) {
  static final ExchangeList EVERYTHING = new ExchangeList(null, null, null, null, null, null, null);

  static ExchangeList of(Typed typed) {
    return new ExchangeList(
        uuid(typed.get("house")),
        uuid(typed.get("partner")),
        uuid(typed.get("agreement")),
        Flow.of(typed.get("flow")).orElse(null),
        Arrays.stream(StayKind.values())
            .filter(k -> k.code().equals(typed.get("kind")))
            .findFirst()
            .orElse(null),
        year(typed.get("since")),
        year(typed.get("until")));
  }

  static ExchangeList withPartner(UUID partner) {
    return new ExchangeList(null, partner, null, null, null, null, null);
  }

  static ExchangeList under(UUID agreement) {
    return new ExchangeList(null, null, agreement, null, null, null, null);
  }

  /** The same as one of the reader's institutions noted it. */
  ExchangeList of(InstitutionId one) {
    return new ExchangeList(one.value(), partner, agreement, flow, kind, since, until);
  }

  /** Of these institutions those whose exchanges are asked for. */
  Set<InstitutionId> among(Set<InstitutionId> readers) {
    return readers.stream()
        .filter(r -> house == null || r.value().equals(house))
        .collect(Collectors.toSet());
  }

  /** The same since this academic year. */
  ExchangeList since(int year) {
    return new ExchangeList(house, partner, agreement, flow, kind, year, until);
  }

  /** The same of one academic year. */
  ExchangeList only(int year) {
    return new ExchangeList(house, partner, agreement, flow, kind, year, year);
  }

  /** The same of one direction and kind. */
  public ExchangeList only(@Nullable Flow one, @Nullable StayKind of) {
    return new ExchangeList(house, partner, agreement, one, of, since, until);
  }

  /** The same with one partner. */
  public ExchangeList with(UUID one) {
    return new ExchangeList(house, one, agreement, flow, kind, since, until);
  }

  static @Nullable UUID uuid(String typed) {
    try {
      return typed.isEmpty() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static @Nullable Integer year(String typed) {
    return typed.matches("[12]\\d{3}") ? Integer.valueOf(typed) : null;
  }

  public boolean isFiltered() {
    return !new ExchangeList(null, partner, agreement, flow, kind, since, until).equals(EVERYTHING);
  }

  /** The query of its address, with the mark that begins it. */
  public String query() {
    var query = new StringBuilder();
    add(query, "house", house);
    add(query, "partner", partner);
    add(query, "agreement", agreement);
    add(query, "flow", flow == null ? null : flow.key());
    add(query, "kind", kind == null ? null : kind.code());
    add(query, "since", since);
    add(query, "until", until);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable Object value) {
    if (value != null) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
    }
  }
}
