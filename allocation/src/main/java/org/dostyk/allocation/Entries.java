package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes lines of a draft from the entries of a file; objects to values that mean nothing. */
final class Entries {
  private final Draft draft;

  Entries(Draft draft) {
    this.draft = draft;
  }

  void add(Section section, Entry entry) {
    for (String name : entry.names()) {
      if (!section.fields().contains(name)) {
        draft.object(
            "unknown_field",
            entry.row,
            "\"%s\" is no field of %s; there are: %s",
            name,
            section.word(),
            String.join(", ", section.fields()));
      }
    }
    try {
      draft.add(
          switch (section) {
            case QUOTAS -> quota(entry);
            case PLACES -> place(entry);
            case INSTITUTIONS -> institution(entry);
            case APPLICANTS -> applicant(entry);
          });
    } catch (Unreadable e) {
      draft.object("not_understood", e.row(), "%s", e.text());
    }
  }

  private static Line.Quota quota(Entry e) {
    List<String> covers = e.items("covers").stream().map(Entry.Item::text).toList();
    return new Line.Quota(e.row, id(e), e.text("within"), needed(e, "seats"), covers);
  }

  private static Line.Place place(Entry e) {
    Line.Reserve reserve = null;
    for (Entry.Item item : e.items("reserve")) {
      if (reserve != null) {
        throw new Unreadable(e.row, "\"" + id(e) + "\" has more than one reserve");
      }
      reserve = new Line.Reserve(item.text(), whole(e, "reserve", item.value()));
    }
    Set<String> legal = texts(e, "legal");
    List<String> fields = e.items("fields").stream().map(Entry.Item::text).toList();
    var needs = new Needs(decimal(e, "grade"), languages(e), fields, optional(e, "earlier"), legal);
    return new Line.Place(
        e.row, id(e), e.text("within"), needed(e, "seats"), e.text("institution"), reserve, needs);
  }

  private static Line.Institution institution(Entry e) {
    return new Line.Institution(
        e.row,
        id(e),
        orZero(optional(e, "sent")),
        orZero(optional(e, "received")),
        optional(e, "tolerance"),
        optional(e, "exports"));
  }

  private static Line.Applicant applicant(Entry e) {
    List<Entry.Item> items = e.items("wishes");
    List<Line.Wanted> wishes = new ArrayList<>(items.size());
    for (Entry.Item item : items) {
      wishes.add(new Line.Wanted(item.text(), decimal(e, "wishes", item.value())));
    }
    return new Line.Applicant(
        e.row,
        id(e),
        e.text("home"),
        orZero(optional(e, "order")),
        decimal(e, "score"),
        qualities(e),
        wishes);
  }

  private static Qualities qualities(Entry e) {
    Long grade = decimal(e, "grade");
    Map<String, LanguageLevel> languages = languages(e);
    String field = e.text("field");
    Set<String> legal = texts(e, "legal");
    Set<String> groups = texts(e, "groups");
    long earlier = orZero(optional(e, "earlier"));
    boolean none = grade == null && languages.isEmpty() && field == null && earlier == 0;
    return none && legal.isEmpty() && groups.isEmpty()
        ? Qualities.NONE
        : new Qualities(grade, languages, field, earlier, legal, groups);
  }

  private static String id(Entry e) {
    String id = e.text("id");
    return id == null ? "" : id;
  }

  private static Map<String, LanguageLevel> languages(Entry e) {
    List<Entry.Item> items = e.items("languages");
    if (items.isEmpty()) {
      return Map.of();
    }
    Map<String, LanguageLevel> levels = new HashMap<>();
    for (Entry.Item item : items) {
      String level = item.value() == null ? "" : item.value();
      try {
        levels.put(item.text(), LanguageLevel.valueOf(level.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        throw new Unreadable(
            e.row,
            "\"%s\" has the level \"%s\" of \"%s\"; levels are A1, A2, B1, B2, C1, C2 and native"
                .formatted(id(e), level, item.text()));
      }
    }
    return levels;
  }

  private static Set<String> texts(Entry e, String name) {
    List<Entry.Item> items = e.items(name);
    if (items.isEmpty()) {
      return Set.of();
    }
    Set<String> texts = new HashSet<>();
    for (Entry.Item item : items) {
      texts.add(item.text());
    }
    return texts;
  }

  private static long needed(Entry e, String name) {
    return whole(e, name, e.text(name));
  }

  private static @Nullable Long optional(Entry e, String name) {
    String text = e.text(name);
    return text == null ? null : whole(e, name, text);
  }

  private static long orZero(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private static long whole(Entry e, String name, @Nullable String text) {
    try {
      if (text != null && !text.startsWith("+")) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException noNumber) {
      // Told below, together with a number that is missing.
    }
    String found = text == null ? "nothing" : "\"" + text + "\"";
    throw new Unreadable(
        e.row, "\"%s\" of \"%s\" is to be a whole number, and is %s".formatted(name, id(e), found));
  }

  private static @Nullable Long decimal(Entry e, String name) {
    return decimal(e, name, e.text(name));
  }

  private static @Nullable Long decimal(Entry e, String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return Decimal.parse(text);
    } catch (NumberFormatException noNumber) {
      throw new Unreadable(
          e.row,
          "\"%s\" of \"%s\" has \"%s\", which is no number of at most %d digits after the point"
              .formatted(name, id(e), text, Decimal.DIGITS));
    }
  }
}
