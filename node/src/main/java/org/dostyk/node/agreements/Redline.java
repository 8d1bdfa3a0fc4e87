package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.Words.Divided;

/**
 * A passage as it was and as it is, in one: kept, struck and added words in the order of reading;
 * where words were replaced, the old come first.
 */
public record Redline(List<Span> spans) {
  /** What became of a run of words. */
  public enum Mark {
    KEPT,
    STRUCK,
    ADDED
  }

  /** A run of words; never empty. */
  public record Span(Mark mark, String words) {}

  public Redline {
    spans = List.copyOf(spans);
  }

  static Redline same(String text) {
    return new Redline(text.isEmpty() ? List.of() : List.of(new Span(Mark.KEPT, text)));
  }

  /** The differences between two texts divided by the same {@link Words}. */
  static Redline of(Divided before, Divided after) {
    if (before.text().compareTo(after.text()) <= 0) {
      return compared(before, after);
    }
    // One direction alone, so that looking from either side shows the same words.
    return compared(after, before).turned();
  }

  /** The passage as it was. */
  public String before() {
    return without(Mark.ADDED);
  }

  /** The passage as it is. */
  public String after() {
    return without(Mark.STRUCK);
  }

  public boolean isSame() {
    return spans.stream().allMatch(s -> s.mark() == Mark.KEPT);
  }

  /** The same, seen from the later text. */
  Redline turned() {
    var turned = new Writer();
    for (Span span : spans) {
      turned.add(
          switch (span.mark()) {
            case KEPT -> Mark.KEPT;
            case STRUCK -> Mark.ADDED;
            case ADDED -> Mark.STRUCK;
          },
          span.words());
    }
    return turned.done();
  }

  private String without(Mark mark) {
    return spans.stream()
        .filter(s -> s.mark() != mark)
        .map(Span::words)
        .collect(Collectors.joining());
  }

  private static Redline compared(Divided before, Divided after) {
    if (before.text().equals(after.text())) {
      return same(before.text());
    }
    List<int[]> kept = ShortestEdit.of(before.pieces(), after.pieces()).kept();
    BitSet stays = withoutCrumbs(before, after, kept);
    var writer = new Writer();
    int i = 0;
    int j = 0;
    for (int k = 0; k < kept.size(); k++) {
      if (stays.get(k)) {
        int[] pair = kept.get(k);
        writer.add(Mark.STRUCK, between(before, i, pair[0]));
        writer.add(Mark.ADDED, between(after, j, pair[1]));
        writer.add(Mark.KEPT, between(before, pair[0], pair[0] + 1));
        i = pair[0] + 1;
        j = pair[1] + 1;
      }
    }
    writer.add(Mark.STRUCK, between(before, i, before.pieces().length));
    writer.add(Mark.ADDED, between(after, j, after.pieces().length));
    return writer.done();
  }

  /**
   * The kept pieces that a reader would keep: not a lone space, comma or character between changes,
   * for which two replaced words would fall into four scraps.
   */
  private static BitSet withoutCrumbs(Divided before, Divided after, List<int[]> kept) {
    var stays = new BitSet(kept.size());
    stays.set(0, kept.size());
    int start = 0;
    while (start < kept.size()) {
      int end = start + 1;
      while (end < kept.size()
          && kept.get(end)[0] == kept.get(end - 1)[0] + 1
          && kept.get(end)[1] == kept.get(end - 1)[1] + 1) {
        end++;
      }
      int[] first = kept.get(start);
      int[] last = kept.get(end - 1);
      int changedBefore =
          Math.max(first[0] - placeAfter(kept, start, 0), first[1] - placeAfter(kept, start, 1));
      int changedAfter =
          Math.max(
              placeOf(kept, end, 0, before) - last[0] - 1,
              placeOf(kept, end, 1, after) - last[1] - 1);
      if (changedBefore > 0
          && changedAfter > 0
          && isCrumb(before, first[0], last[0] + 1, Math.min(changedBefore, changedAfter))) {
        stays.clear(start, end);
      }
      start = end;
    }
    return stays;
  }

  private static int placeAfter(List<int[]> kept, int run, int side) {
    return run == 0 ? 0 : kept.get(run - 1)[side] + 1;
  }

  private static int placeOf(List<int[]> kept, int run, int side, Divided text) {
    return run == kept.size() ? text.pieces().length : kept.get(run)[side];
  }

  private static boolean isCrumb(Divided text, int from, int to, int changed) {
    int speaking = 0;
    for (int i = from; i < to; i++) {
      if (text.speaks(i)) {
        if (!text.isCharacter(i)) {
          return false;
        }
        speaking++;
      } else if (text.text().charAt(text.start(i)) == '\n') {
        return false;
      }
    }
    return speaking == 0 ? to - from <= 2 : speaking == 1 && to - from == 1 && changed >= 2;
  }

  private static String between(Divided text, int from, int to) {
    return from == to ? "" : text.text().substring(text.start(from), text.ends()[to - 1]);
  }

  /** Joins runs of one mark, and puts what is struck before what is added in its place. */
  private static final class Writer {
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder keeping = new StringBuilder();
    private final StringBuilder striking = new StringBuilder();
    private final StringBuilder adding = new StringBuilder();

    void add(Mark mark, String words) {
      if (words.isEmpty()) {
        return;
      }
      switch (mark) {
        case KEPT -> {
          changes();
          keeping.append(words);
        }
        case STRUCK -> {
          put(Mark.KEPT, keeping);
          striking.append(words);
        }
        case ADDED -> {
          put(Mark.KEPT, keeping);
          adding.append(words);
        }
      }
    }

    Redline done() {
      put(Mark.KEPT, keeping);
      changes();
      return new Redline(spans);
    }

    private void changes() {
      put(Mark.STRUCK, striking);
      put(Mark.ADDED, adding);
    }

    private void put(Mark mark, StringBuilder words) {
      if (!words.isEmpty()) {
        spans.add(new Span(mark, words.toString()));
        words.setLength(0);
      }
    }
  }
}
