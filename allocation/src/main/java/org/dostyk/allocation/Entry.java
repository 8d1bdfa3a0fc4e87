package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one entry of a file, as texts; JSON and CSV look alike from here on. */
final class Entry {
  /** One of several in a field: {@code zh=B1} has the text zh and the value B1. */
  record Item(String text, @Nullable String value) {}

  final long row;
  private final Map<String, List<Item>> fields = new LinkedHashMap<>();

  Entry(long row) {
    this.row = row;
  }

  /** Returns false if the field is there already. */
  boolean put(String name, List<Item> items) {
    return fields.put(name, items) == null;
  }

  Set<String> names() {
    return fields.keySet();
  }

  /** The only text of a field, or null if there is none or it is empty. */
  @Nullable String text(String name) {
    List<Item> items = items(name);
    if (items.size() > 1) {
      throw new Unreadable(row, "\"" + name + "\" is to have one value only");
    }
    return items.isEmpty() ? null : whole(items.getFirst());
  }

  private static @Nullable String whole(Item item) {
    String text = item.value == null ? item.text : item.text + "=" + item.value;
    return text.isEmpty() ? null : text;
  }

  List<Item> items(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** A cell such as {@code zh=B1|en=B2}. */
  static List<Item> split(String cell) {
    List<Item> items = new ArrayList<>();
    int from = 0;
    while (from <= cell.length()) {
      int bar = cell.indexOf('|', from);
      int to = bar < 0 ? cell.length() : bar;
      String part = cell.substring(from, to).strip();
      int equals = part.lastIndexOf('=');
      if (!part.isEmpty()) {
        items.add(
            equals < 0
                ? new Item(part, null)
                : new Item(part.substring(0, equals).strip(), part.substring(equals + 1).strip()));
      }
      from = to + 1;
    }
    return items;
  }
}
