package org.dostyk.node.web;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, declared by the module whose list it is.
 *
 * @param key its name in addresses; letters and underscores
 * @param textKey what it is called
 * @param value what a row is sorted by and what goes into a workbook: a text, a number or a day;
 *     null where there is nothing
 * @param shown what stands on the page
 * @param letters how wide it is in a workbook, in letters
 * @param look {@code n} for numbers, {@code d} for days that do not break, or empty
 * @param usual whether it is shown where nobody chose
 * @param labelled whether a narrow screen says what it is
 */
public record ListColumn<R>(
    String key,
    String textKey,
    BiFunction<R, Say, @Nullable Object> value,
    BiFunction<R, Say, ListCell> shown,
    int letters,
    String look,
    boolean usual,
    boolean labelled) {

  /** A column that shows its value as a text. */
  public static <R> ListColumn<R> of(
      String key, String textKey, BiFunction<R, Say, @Nullable Object> value) {
    return new ListColumn<>(
        key, textKey, value, (row, say) -> said(value.apply(row, say), say), 24, "", true, true);
  }

  private static ListCell said(@Nullable Object value, Say say) {
    return switch (value) {
      case null -> ListCell.nothing();
      case org.dostyk.node.values.PartialDate date -> ListCell.of(say.date(date));
      case Integer number -> ListCell.of(say.number(number));
      case Long number -> ListCell.of(say.number(number));
      default -> value.toString().isEmpty() ? ListCell.nothing() : ListCell.of(value.toString());
    };
  }

  /** With more on the page than its value. */
  public ListColumn<R> shown(BiFunction<R, Say, ListCell> cell) {
    return new ListColumn<>(key, textKey, value, cell, letters, look, usual, labelled);
  }

  public ListColumn<R> wide(int inLetters) {
    return new ListColumn<>(key, textKey, value, shown, inLetters, look, usual, labelled);
  }

  public ListColumn<R> number() {
    return new ListColumn<>(key, textKey, value, shown, letters, "n", usual, labelled);
  }

  public ListColumn<R> day() {
    return new ListColumn<>(key, textKey, value, shown, 13, "d", usual, labelled);
  }

  /** Shown only where somebody chooses it. */
  public ListColumn<R> extra() {
    return new ListColumn<>(key, textKey, value, shown, letters, look, false, labelled);
  }

  /** Says by itself what it is, as a status does. */
  public ListColumn<R> unlabelled() {
    return new ListColumn<>(key, textKey, value, shown, letters, look, usual, false);
  }
}
