package org.dostyk.node.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A page of a list as the part {@code web/listing} shows it.
 *
 * @param before the address of the page before; empty where there is none
 * @param next the address of the next page; empty where there is none
 * @param tooLong whether it has more rows than can be sorted, or printed
 */
public record Listed(
    Listing<?> listing,
    Arrangement arrangement,
    List<Head> heads,
    List<Line> lines,
    String before,
    String next,
    boolean tooLong) {

  /**
   * The head of a column.
   *
   * @param href the list sorted by it
   * @param sorted {@code ascending} or {@code descending}; empty where the list is not
   */
  public record Head(String textKey, String look, String href, String sorted, boolean labelled) {}

  /** A row. */
  public record Line(UUID id, String href, List<ListCell> cells) {
    /** What the row is called. */
    public String name() {
      return cells.getFirst().words();
    }
  }

  /** A column that can be chosen. */
  public record Choice(String key, String textKey, boolean chosen) {}

  /** Every column but the first, which is always there. */
  public List<Choice> choices() {
    List<String> chosen = arrangement.columns();
    return listing.columns().stream()
        .skip(1)
        .map(
            c ->
                new Choice(
                    c.key(), c.textKey(), chosen.isEmpty() ? c.usual() : chosen.contains(c.key())))
        .toList();
  }

  /** Every column, with the one that sorts. */
  public List<Choice> orders() {
    return listing.columns().stream()
        .map(c -> new Choice(c.key(), c.textKey(), c.key().equals(arrangement.sort())))
        .toList();
  }

  public String first() {
    return listing.columns().getFirst().key();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public int mostSorted() {
    return Listing.MOST_SORTED;
  }

  public int mostPrinted() {
    return Listing.MOST_PRINTED;
  }

  /** By how many of these parameters it is narrowed. */
  public int set(String... parameters) {
    return (int) Stream.of(parameters).filter(arrangement.asked()::containsKey).count();
  }

  /** Columns and order, for the form that asks for other rows of the same list. */
  public List<Map.Entry<String, String>> kept() {
    return arrangement.carried(listing.filters().toArray(String[]::new));
  }

  /** What links to other parts of the same list go on with. */
  public String tail() {
    return arrangement.tail();
  }
}
