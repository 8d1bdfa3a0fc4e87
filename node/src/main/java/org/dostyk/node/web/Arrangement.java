package org.dostyk.node.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants a list: all of it stands in the address, so that a list can be kept as a
 * bookmark and works without a script. A parameter of this type in a page method is what was asked
 * for.
 *
 * @param columns the keys of those to be shown; empty for the usual ones
 * @param sort the key of the column to sort by; empty for the list's own order
 * @param down whether the last comes first
 * @param page from 1
 * @param ticked the rows that were ticked, in the order of the page
 * @param paper whether it is to be printed
 * @param undo what was done just now and can be taken back; null for nothing
 * @param asked whatever else the address asks, which is which rows the list has
 */
public record Arrangement(
    List<String> columns,
    String sort,
    boolean down,
    int page,
    Set<UUID> ticked,
    boolean paper,
    @Nullable UUID undo,
    SequencedMap<String, String> asked) {
  private static final int MOST_TICKED = 1_000;

  public Arrangement {
    columns = List.copyOf(columns);
    ticked = Collections.unmodifiableSet(new LinkedHashSet<>(ticked));
    asked = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(asked));
  }

  /** The list as it is, from its beginning. */
  public static Arrangement usual() {
    return of(Map.of());
  }

  /** Reads the parameters of an address; what means nothing is passed over. */
  public static Arrangement of(Map<String, String[]> parameters) {
    var columns = new LinkedHashSet<String>();
    var ticked = new LinkedHashSet<UUID>();
    var asked = new LinkedHashMap<String, String>();
    String sort = "";
    boolean down = false;
    boolean paper = false;
    int page = 1;
    UUID undo = null;
    for (var parameter : parameters.entrySet()) {
      String first = parameter.getValue().length == 0 ? "" : parameter.getValue()[0].strip();
      switch (parameter.getKey()) {
        case "columns" -> {
          for (String some : parameter.getValue()) {
            columns.addAll(List.of(some.split("[,\\s]+")));
          }
        }
        case "row" -> {
          for (String one : parameter.getValue()) {
            UUID id = uuid(one);
            if (id != null && ticked.size() < MOST_TICKED) {
              ticked.add(id);
            }
          }
        }
        case "sort" -> sort = first;
        case "down" -> down = !first.isEmpty();
        case "print" -> paper = !first.isEmpty();
        case "undo" -> undo = uuid(first);
        case "page" -> page = first.matches("[1-9]\\d{0,4}") ? Integer.parseInt(first) : 1;
        default -> asked.put(parameter.getKey(), first);
      }
    }
    columns.remove("");
    return new Arrangement(
        List.copyOf(columns), sort, down && !sort.isEmpty(), page, ticked, paper, undo, asked);
  }

  private static @Nullable UUID uuid(String said) {
    try {
      return said.length() == 36 ? UUID.fromString(said) : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** The same as a list understands it: only columns that it has, only what it can be asked. */
  Arrangement of(Collection<String> known, Collection<String> filters) {
    var kept = new LinkedHashMap<String, String>();
    filters.forEach(
        f -> {
          String value = asked.get(f);
          if (value != null && !value.isEmpty()) {
            kept.put(f, value);
          }
        });
    boolean sorted = known.contains(sort);
    return new Arrangement(
        columns.stream().filter(known::contains).toList(),
        sorted ? sort : "",
        sorted && down,
        page,
        ticked,
        paper,
        undo,
        kept);
  }

  /** What a form carries along besides what it asks itself. */
  public List<Map.Entry<String, String>> carried(String... without) {
    var not = Set.of(without);
    var fields = new ArrayList<Map.Entry<String, String>>();
    asked.forEach((name, value) -> fields.add(Map.entry(name, value)));
    if (!columns.isEmpty()) {
      fields.add(Map.entry("columns", String.join(",", columns)));
    }
    if (!sort.isEmpty()) {
      fields.add(Map.entry("sort", sort));
      if (down) {
        fields.add(Map.entry("down", "yes"));
      }
    }
    return fields.stream().filter(f -> !not.contains(f.getKey())).toList();
  }

  /** As a query with its mark, without the page; empty where nothing is asked. */
  public String query() {
    return said("?", carried());
  }

  /** The query of a page. */
  public String at(int other) {
    String query = query();
    return other == 1 ? query : query + (query.isEmpty() ? "?" : "&") + "page=" + other;
  }

  /** The query by which this column sorts, from its end where it sorts from its beginning now. */
  public String by(String column) {
    boolean turned = sort.equals(column) && !down;
    return new Arrangement(columns, column, turned, 1, Set.of(), false, null, asked).query();
  }

  /** The query in the list's own order. */
  public String unsorted() {
    return new Arrangement(columns, "", false, 1, Set.of(), false, null, asked).query();
  }

  /** The query with the usual columns in the list's own order. */
  public String plain() {
    return new Arrangement(List.of(), "", false, 1, Set.of(), false, null, asked).query();
  }

  /** What another query of the same list goes on with, so that columns and order stay. */
  public String tail() {
    return said("&", carried().stream().filter(f -> !asked.containsKey(f.getKey())).toList());
  }

  private static String said(String mark, List<Map.Entry<String, String>> fields) {
    var query = new StringBuilder();
    for (var field : fields) {
      query
          .append(query.isEmpty() ? mark : "&")
          .append(field.getKey())
          .append('=')
          .append(URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
