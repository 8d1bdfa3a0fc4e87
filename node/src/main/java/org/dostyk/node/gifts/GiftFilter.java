package org.dostyk.node.gifts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which gifts the register shows.
 *
 * @param year in which they were given; null for all
 * @param partner the other side; null for all
 * @param custodian who keeps them now, exactly as entered; empty for all
 */
public record GiftFilter(
    View view, @Nullable Integer year, @Nullable UUID partner, String custodian) {

  /** The parts of the register. */
  public enum View {
    /** All that was given and received. */
    EXCHANGED,
    /** What is meant to be given. */
    PLANNED,
    /** What was received and nobody answers for. */
    UNKEPT,
    /** What asks for a declaration that is not noted. */
    UNDECLARED;

    /** As it stands in addresses and text keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static View of(String key) {
      for (View view : values()) {
        if (view.key().equals(key)) {
          return view;
        }
      }
      return EXCHANGED;
    }
  }

  static GiftFilter of(Typed typed) {
    String year = typed.get("year");
    return new GiftFilter(
        View.of(typed.get("view")),
        year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
        GiftForm.uuid(typed.get("partner")).orElse(null),
        typed.get("custodian"));
  }

  public boolean isNarrowed() {
    return year != null || partner != null || !custodian.isEmpty();
  }

  /** The same filter on another part of the register. */
  public GiftFilter with(View other) {
    return new GiftFilter(other, year, partner, custodian);
  }

  /** The query of its address, with the mark that begins it. */
  public String query() {
    return "?view="
        + view.key()
        + (year == null ? "" : "&year=" + year)
        + (partner == null ? "" : "&partner=" + partner)
        + (custodian.isEmpty()
            ? ""
            : "&custodian=" + URLEncoder.encode(custodian, StandardCharsets.UTF_8));
  }
}
