package org.dostyk.node.agreements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the list of agreements.
 *
 * @param step null for all
 * @param type null for all
 * @param year 0 for all
 * @param partner a party's id, null for all
 * @param words of titles and parties' names; empty for all
 * @param after the last row of the page before; null for the first page
 */
public record Asked(
    @Nullable Step step,
    @Nullable AgreementType type,
    int year,
    @Nullable UUID partner,
    String words,
    @Nullable After after) {

  static final Asked EVERYTHING = new Asked(null, null, 0, null, "", null);

  /** A row in the order of the list, which is from the latest change to the oldest. */
  public record After(Instant changedAt, UUID id) {
    static final After NOTHING =
        new After(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    static After of(AgreementRow row) {
      return new After(row.changedAt(), row.id().value());
    }

    @Override
    public String toString() {
      return changedAt + "_" + id;
    }
  }

  /** Reads a query; what is no step, type, year, partner or place of a list is not asked for. */
  static Asked of(Typed typed) {
    String year = typed.get("year");
    return new Asked(
        one(Step.values(), typed.get("state")),
        one(AgreementType.values(), typed.get("type")),
        year.matches("[12]\\d{3}") ? Integer.parseInt(year) : 0,
        uuid(typed.get("partner")),
        typed.get("q"),
        after(typed.get("after")));
  }

  private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
    for (E each : all) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    return null;
  }

  private static @Nullable UUID uuid(String said) {
    try {
      return said.isEmpty() ? null : UUID.fromString(said);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static @Nullable After after(String said) {
    String[] parts = said.split("_", 2);
    try {
      UUID id = uuid(parts.length == 2 ? parts[1] : "");
      return id == null ? null : new After(Instant.parse(parts[0]), id);
    } catch (java.time.format.DateTimeParseException none) {
      return null;
    }
  }

  /** Whether anything but a place in the list is asked for. */
  public boolean isFiltered() {
    return step != null || type != null || year != 0 || partner != null || !words.isBlank();
  }

  Asked after(After row) {
    return new Asked(step, type, year, partner, words, row);
  }

  Asked with(@Nullable Step other) {
    return new Asked(other, type, year, partner, words, null);
  }

  /** The same with any partner. */
  Asked withAnybody() {
    return new Asked(step, type, year, null, words, after);
  }

  After place() {
    return Optional.ofNullable(after).orElse(After.NOTHING);
  }

  /** As a query, without the place in the list. */
  public String query() {
    return "?state="
        + (step == null ? "" : step.key())
        + "&type="
        + (type == null ? "" : type.name())
        + "&year="
        + (year == 0 ? "" : year)
        + "&partner="
        + (partner == null ? "" : partner)
        + "&q="
        + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
