package org.dostyk.node.web;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Text;

/**
 * What stands in one place of a list: a few lines, each words with perhaps a link and a look.
 *
 * @param lines from the top
 */
public record ListCell(List<Line> lines) {
  private static final ListCell NOTHING = new ListCell(List.of());

  public ListCell {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param href where it leads; empty for nowhere
   * @param tag the language of its words; empty for the page's
   * @param look a class of the style sheet, as {@code pair} or {@code status late}; empty for plain
   */
  public record Line(String words, String href, String tag, String look) {}

  public static ListCell nothing() {
    return NOTHING;
  }

  public static ListCell of(String words) {
    return NOTHING.and(words, "");
  }

  public static ListCell of(Text text, Say say) {
    return new ListCell(List.of(new Line(say.it(text), "", text.tagFor(say.language()), "")));
  }

  /** A word with its shape. */
  public static ListCell status(String mark, String words) {
    return NOTHING.and(words, mark);
  }

  /** A further line of this look. */
  public ListCell and(String words, String look) {
    return with(new Line(words, "", "", look));
  }

  /** A small line below; none where there are no words. */
  public ListCell under(String words) {
    return words.isBlank() ? this : and(words, "pair");
  }

  /** A small line below in a language of its own. */
  public ListCell under(String words, String tag) {
    return with(new Line(words, "", tag, "pair"));
  }

  public ListCell with(Line line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new ListCell(more);
  }

  /** The same, its first line a link. */
  public ListCell leadingTo(String href) {
    if (lines.isEmpty() || href.isEmpty()) {
      return this;
    }
    var linked = new ArrayList<>(lines);
    Line first = lines.getFirst();
    linked.set(0, new Line(first.words(), href, first.tag(), first.look()));
    return new ListCell(linked);
  }

  /** Its first words. */
  public String words() {
    return lines.isEmpty() ? "" : lines.getFirst().words();
  }
}
