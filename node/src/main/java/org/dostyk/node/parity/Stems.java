package org.dostyk.node.parity;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The beginnings of words in one language, and what each may stand for: tens of thousands in a few
 * arrays. They lie in the order of their letters, so that those which stand at a place of a text
 * are found letter by letter, within what is left of them. A stem that ends in a space is a whole
 * word. Never changed; safe for threads.
 */
final class Stems {
  /** Told of each stem that stands at a place, the shorter first. */
  @FunctionalInterface
  interface Found {
    /**
     * @param to where it ends, without the space that ends a word
     */
    void at(int to, int stem);
  }

  private static final char SPACE = ' ';
  private final String letters;
  private final int[] starts;
  private final int[][] things;

  private Stems(String letters, int[] starts, int[][] things) {
    this.letters = letters;
    this.starts = starts;
    this.things = things;
  }

  static Stems of(TreeMap<String, int[]> things) {
    var letters = new StringBuilder();
    var starts = new int[things.size() + 1];
    int stem = 0;
    for (String one : things.keySet()) {
      starts[stem++] = letters.length();
      letters.append(one);
    }
    starts[stem] = letters.length();
    return new Stems(
        letters.toString(), starts, List.copyOf(things.values()).toArray(int[][]::new));
  }

  /** The letters by which a stem is found: whatever is no letter or digit parts words. */
  static String even(String stem) {
    var even = new StringBuilder(Plain.of(stem));
    for (int i = 0; i < even.length(); i++) {
      even.setCharAt(i, even(even.charAt(i)));
    }
    return even.toString();
  }

  private static char even(char c) {
    return Character.isLetterOrDigit(c) ? c : SPACE;
  }

  /** What a stem may stand for, in order. */
  int[] things(int stem) {
    return things[stem];
  }

  /** All stems that stand at a place of a text, as far as a place behind it. */
  void find(String plain, int at, int end, Found found) {
    int low = 0;
    int high = things.length;
    for (int depth = 0; low < high; depth++) {
      if (depth > 0 && length(low) == depth) {
        found.at(at + depth - (letter(low, depth - 1) == SPACE ? 1 : 0), low);
        low++;
      }
      if (at + depth > end) {
        return;
      }
      char next = at + depth == end ? SPACE : even(plain.charAt(at + depth));
      low = from(low, high, depth, next);
      high = from(low, high, depth, (char) (next + 1));
    }
  }

  private int length(int stem) {
    return starts[stem + 1] - starts[stem];
  }

  private char letter(int stem, int depth) {
    return letters.charAt(starts[stem] + depth);
  }

  /** The first stem of some that are alike up to a letter, whose letter is no less. */
  private int from(int low, int high, int depth, char letter) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (length(middle) > depth && letter(middle, depth) >= letter) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  @Override
  public String toString() {
    return things.length + " stems, " + Arrays.stream(things).mapToInt(t -> t.length).sum();
  }
}
