package org.dostyk.node.visits;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a list shows.
 *
 * @param partner null for those with any
 * @param year of the first day; null for all
 * @param more by what else it is narrowed
 */
public record VisitList(
    View view, @Nullable UUID partner, @Nullable Integer year, VisitNarrowing more) {

  VisitList(View view, @Nullable UUID partner, @Nullable Integer year) {
    this(view, partner, year, VisitNarrowing.NONE);
  }

  /** The lists an office keeps. */
  public enum View {
    /** What is still ahead or under way. */
    UPCOMING,
    /** What waits for an approval of ours. */
    ASKED,
    /** What has been, and what will not be. */
    OVER;

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
      return UPCOMING;
    }
  }

  /** The counts of every view, as far as anybody counts. */
  public record Counts(Map<View, Integer> of) {
    /** More than these are not counted. */
    static final int MOST = 1_000;

    public int get(View view) {
      return of.getOrDefault(view, 0);
    }

    /** The count as it is shown. */
    public String said(View view, Say say) {
      return get(view) > MOST ? say.number(MOST) + "+" : say.number(get(view));
    }
  }

  static VisitList of(Typed typed) {
    String year = typed.get("year");
    return new VisitList(
        View.of(typed.get("view")),
        uuid(typed.get("partner")),
        year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
        VisitNarrowing.of(typed));
  }

  private static @Nullable UUID uuid(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  public boolean isFiltered() {
    return partner != null || year != null || more.isAny();
  }

  /** The same list of another view. */
  public VisitList with(View other) {
    return new VisitList(other, partner, year, more);
  }

  /** The query of its address, with the mark that begins it. */
  public String query() {
    return "?view="
        + view.key()
        + (partner == null ? "" : "&partner=" + partner)
        + (year == null ? "" : "&year=" + year)
        + more.query();
  }
}
