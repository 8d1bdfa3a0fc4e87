package org.dostyk.node.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that a module shows: its columns and what can be asked of it. Contributed as a bean, so
 * that whatever is made for every list finds it; the module gives it rows, and gets a page, a sheet
 * to print or the cells of a workbook.
 *
 * @param key its name, that of its module or of one of its records
 * @param titleKey what it is called
 * @param path where it is shown; its workbook is below, at {@code /export}
 * @param filters the parameters of its address by which rows are chosen
 * @param id a row's record
 * @param address the path of a row's record; empty where it has none
 * @param columns the first names the record and is always shown
 */
public record Listing<R>(
    String key,
    String titleKey,
    String path,
    List<String> filters,
    Function<R, UUID> id,
    Function<R, String> address,
    List<ListColumn<R>> columns) {

  /** So many rows can be sorted by any column; a longer list keeps its own order. */
  public static final int MOST_SORTED = 2_000;

  /** So many rows are printed. */
  static final int MOST_PRINTED = 1_000;

  public Listing {
    filters = List.copyOf(filters);
    columns = List.copyOf(columns);
  }

  /** What is asked for, as far as this list knows it. */
  public Arrangement known(Arrangement asked) {
    return asked.of(columns.stream().map(ListColumn::key).toList(), filters);
  }

  /** A page of the list. */
  public Listed page(Arrangement asked, Say say, Rows<R> rows, int onAPage) {
    Arrangement a = known(asked);
    int skip = (a.page() - 1) * onAPage;
    Optional<List<R>> sorted = sorted(a, say, rows);
    List<R> found =
        sorted
            .map(all -> all.stream().skip(skip).limit(onAPage + 1L).toList())
            .orElseGet(() -> rows.some(onAPage + 1, skip));
    boolean more = found.size() > onAPage;
    return listed(
        a,
        say,
        more ? found.subList(0, onAPage) : found,
        a.page() > 1 ? path + a.at(a.page() - 1) : "",
        more ? path + a.at(a.page() + 1) : "",
        sorted.isEmpty() && !a.sort().isEmpty());
  }

  /**
   * A page of rows that were read already, in the list's own order.
   *
   * @param before the address of the page before; empty where there is none
   * @param next the address of the next page; empty where there is none
   */
  public Listed page(
      Arrangement asked, Say say, List<R> shown, String before, String next, boolean tooLong) {
    return listed(known(asked), say, shown, before, next, tooLong);
  }

  /** The sheet that is printed: what was ticked, or all of it. */
  public Listed paper(Arrangement asked, Say say, Rows<R> rows) {
    var found = new ArrayList<R>();
    each(asked, say, rows, MOST_PRINTED + 1, found::add);
    boolean more = found.size() > MOST_PRINTED;
    return listed(known(asked), say, more ? found.subList(0, MOST_PRINTED) : found, "", "", more);
  }

  /** Gives the rows that were ticked, or all of them, in the order that was asked for. */
  public void each(Arrangement asked, Say say, Rows<R> rows, int most, Consumer<R> taker) {
    Arrangement a = known(asked);
    if (!a.ticked().isEmpty()) {
      List<R> found = ticked(a, rows);
      comparator(a, say)
          .ifPresentOrElse(
              c -> found.stream().sorted(c).forEach(taker), () -> found.forEach(taker));
      return;
    }
    Optional<List<R>> sorted = sorted(a, say, rows);
    if (sorted.isPresent()) {
      sorted.get().stream().limit(most).forEach(taker);
      return;
    }
    var given = new int[1];
    rows.walk(
        row -> {
          taker.accept(row);
          return ++given[0] < most;
        });
  }

  private List<R> ticked(Arrangement a, Rows<R> rows) {
    var found = new ArrayList<R>();
    rows.walk(
        row -> {
          if (a.ticked().contains(id.apply(row))) {
            found.add(row);
          }
          return found.size() < a.ticked().size();
        });
    return found;
  }

  /** The columns of a workbook: those chosen, else every one. */
  public List<ListColumn<R>> columnsOf(Arrangement asked) {
    Arrangement a = known(asked);
    return a.columns().isEmpty() ? columns : shown(a);
  }

  private List<ListColumn<R>> shown(Arrangement a) {
    return columns.stream()
        .filter(
            c ->
                c == columns.getFirst()
                    || (a.columns().isEmpty() ? c.usual() : a.columns().contains(c.key())))
        .toList();
  }

  /** All rows by the column that was asked for; empty where none was, or there are too many. */
  private Optional<List<R>> sorted(Arrangement a, Say say, Rows<R> rows) {
    return comparator(a, say)
        .filter(order -> !rows.areMoreThan(MOST_SORTED))
        .map(order -> rows.some(MOST_SORTED, 0).stream().sorted(order).toList());
  }

  /** By the rules of the reader's language; what has nothing to sort by stands last. */
  private Optional<Comparator<R>> comparator(Arrangement a, Say say) {
    Comparator<String> order = say.order();
    return columns.stream()
        .filter(c -> c.key().equals(a.sort()))
        .findFirst()
        .map(
            column -> {
              Map<R, Optional<Object>> values = new IdentityHashMap<>();
              Function<R, Optional<Object>> value =
                  row -> values.computeIfAbsent(row, r -> worth(column.value().apply(r, say)));
              Comparator<Object> up = (one, other) -> compare(one, other, order);
              Comparator<Object> turned = a.down() ? up.reversed() : up;
              return Comparator.<R, Boolean>comparing(r -> value.apply(r).isEmpty())
                  .thenComparing(r -> value.apply(r).orElse(""), turned);
            });
  }

  private static Optional<Object> worth(@Nullable Object value) {
    return Optional.ofNullable(value).filter(v -> !v.toString().isBlank());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(Object one, Object other, Comparator<String> order) {
    return one.getClass() == other.getClass()
            && one instanceof Comparable c
            && !(one instanceof String)
        ? c.compareTo(other)
        : order.compare(one.toString(), other.toString());
  }

  private Listed listed(
      Arrangement a, Say say, List<R> rows, String before, String next, boolean tooLong) {
    List<ListColumn<R>> shown = shown(a);
    return new Listed(
        this,
        a,
        shown.stream()
            .map(
                c ->
                    new Listed.Head(
                        c.textKey(),
                        c.look(),
                        path + a.by(c.key()),
                        !a.sort().equals(c.key()) || tooLong
                            ? ""
                            : a.down() ? "descending" : "ascending",
                        c.labelled() && c != columns.getFirst()))
            .toList(),
        rows.stream().map(row -> line(row, shown, say)).toList(),
        before,
        next,
        tooLong);
  }

  private Listed.Line line(R row, List<ListColumn<R>> shown, Say say) {
    String href = address.apply(row);
    var cells = new ArrayList<ListCell>();
    for (ListColumn<R> column : shown) {
      ListCell cell = column.shown().apply(row, say);
      cells.add(cells.isEmpty() ? cell.leadingTo(href) : cell);
    }
    return new Listed.Line(id.apply(row), href, cells);
  }
}
