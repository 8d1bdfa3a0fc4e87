package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Subject;

/**
 * The passed courses of a block of transcripts, one bit each, and from them how many there are of
 * each kind. A row is one step without a branch: the course and the class of its grade give the
 * bit, and a bit that is set already stays as it is. Grades are of one class if no course tells
 * them apart.
 *
 * <p>A course whose grade decides between two kinds has a bit for each. Who passed it with both
 * sorts of grades is looked at again, row by row, for the first pass counts.
 */
final class Tally {
  /** Bits of a word that stand for courses of one kind. */
  private record Part(int kind, int word, int mask) {}

  private final int lanes;
  private final int courses;

  private final byte[] classes;

  /** Instead of these where there are more than 256; else empty. */
  private final char[] many;

  private final int bits;

  /**
   * By course and class of its grade: which bit of a word it is, in the lowest five; where the
   * words lie that hold it. What is not passed has the first words, at which nobody looks.
   */
  private final int[] places;

  /** By course: its other bit in the same form, or a negative number. */
  private final int[] twins;

  /** So many words hold courses with two bits; the second stand in as many words after these. */
  private final int twinned;

  private final int[] words;
  private final int[][] columns;
  private final int[] twice;
  private final Part[] parts;

  Tally(AuditRules rules, Kinds kinds, int lanes) {
    // An odd number of cache lines, so that words do not push one another out.
    this.lanes = lanes + 16;
    courses = rules.courses().size();
    var grades = new Grades(rules);
    classes = grades.classes();
    many = grades.many();
    bits = grades.bits();
    List<Integer> two = sorted(kinds, true);
    List<Integer> one = sorted(kinds, false);
    twinned = (two.size() + 31) / 32;
    int all = 1 + 2 * twinned + (one.size() + 31) / 32;
    places = new int[courses << bits];
    twins = new int[courses];
    Arrays.fill(twins, -1);
    int[][] masks = new int[kinds.size()][all];
    for (int i = 0; i < two.size(); i++) {
      int c = two.get(i);
      twins[c] = i + 32;
      place(rules, kinds, grades, c, i + 32, i + 32 + 32 * twinned, masks);
    }
    for (int i = 0; i < one.size(); i++) {
      int at = i + 32 + 64 * twinned;
      place(rules, kinds, grades, one.get(i), at, at, masks);
    }
    words = new int[all * this.lanes];
    columns = new int[all][lanes];
    twice = new int[lanes];
    var parts = new ArrayList<Part>();
    for (int k = 1; k < masks.length; k++) {
      for (int w = 1; w < all; w++) {
        if (masks[k][w] != 0) {
          parts.add(new Part(k, w, masks[k][w]));
        }
      }
    }
    this.parts = parts.toArray(Part[]::new);
  }

  /** Courses with two kinds or with one; those of a kind together. */
  private List<Integer> sorted(Kinds kinds, boolean two) {
    var sorted = new ArrayList<Integer>();
    for (int c = 0; c < courses; c++) {
      if ((kinds.plain()[c] != kinds.good()[c]) == two) {
        sorted.add(c);
      }
    }
    sorted.sort(
        Comparator.<Integer>comparingInt(c -> kinds.plain()[c])
            .thenComparing(c -> kinds.good()[c]));
    return sorted;
  }

  private void place(
      AuditRules rules,
      Kinds kinds,
      Grades grades,
      int c,
      int plainBit,
      int goodBit,
      int[][] masks) {
    Subject course = rules.courses().get(c);
    masks[kinds.plain()[c]][plainBit >> 5] |= 1 << plainBit;
    masks[kinds.good()[c]][goodBit >> 5] |= 1 << goodBit;
    for (int one = 0; one < grades.size(); one++) {
      int grade = grades.lowest(one);
      boolean good = grade >= course.goodGrade() && grade != Transcripts.NO_GRADE;
      int bit = good ? goodBit : plainBit;
      boolean passed = grade >= course.passMark();
      places[c << bits | one] = passed ? ((bit >> 5) * lanes) << 5 | bit & 31 : 0;
    }
  }

  /** Forgets all transcripts. */
  void clear(int number) {
    for (int w = 0; w < columns.length; w++) {
      Arrays.fill(words, w * lanes, w * lanes + number, 0);
    }
  }

  /** Notes the passed courses of a transcript in its lane. */
  void add(int[] rows, int from, int to, int lane) {
    if (many.length > 0) {
      addOfMany(rows, from, to, lane);
      return;
    }
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int place = places[((row >>> 16) << bits) + (classes[row & 0xFFFF] & 0xFF)];
      words[(place >>> 5) + lane] |= 1 << place;
    }
  }

  private void addOfMany(int[] rows, int from, int to, int lane) {
    for (int i = from; i < to; i++) {
      int place = place(rows[i]);
      words[(place >>> 5) + lane] |= 1 << place;
    }
  }

  private int place(int row) {
    int grade = row & 0xFFFF;
    int number = many.length > 0 ? many[grade] : classes[grade] & 0xFF;
    return places[((row >>> 16) << bits) + number];
  }

  /** Takes over some transcripts of another tally of the same rules. */
  void add(Tally from, int[] which, int number, int at) {
    for (int w = 0; w < columns.length; w++) {
      int there = w * lanes;
      for (int i = 0; i < number; i++) {
        words[there + at + i] = from.words[there + which[i]];
      }
    }
  }

  /** Where the first pass of a course counts and not the better one, only the first is left. */
  void settle(Transcripts transcripts, int first, int number) {
    if (twinned == 0) {
      return;
    }
    Arrays.fill(twice, 0, number, 0);
    for (int w = 1; w <= twinned; w++) {
      System.arraycopy(words, w * lanes, columns[w], 0, number);
      System.arraycopy(words, (w + twinned) * lanes, columns[w + twinned], 0, number);
      Columns.addCommon(twice, columns[w], columns[w + twinned], number);
    }
    for (int t = 0; t < number; t++) {
      if (twice[t] != 0) {
        settle(transcripts.rows(), transcripts.begin(first + t), transcripts.ends()[first + t], t);
      }
    }
  }

  private void settle(int[] rows, int from, int to, int lane) {
    for (int w = 1; w <= 2 * twinned; w++) {
      words[w * lanes + lane] = 0;
    }
    for (int i = from; i < to; i++) {
      int c = rows[i] >>> 16;
      int bit = twins[c];
      if (bit >= 0) {
        int here = (bit >> 5) * lanes + lane;
        int known = words[here] | words[here + twinned * lanes];
        int place = place(rows[i]);
        words[(place >>> 5) + lane] |= 1 << place & ~known;
      }
    }
  }

  /** Counts the courses of each kind, a column for each. */
  void count(int[][] counts, int number) {
    for (int w = 0; w < columns.length; w++) {
      System.arraycopy(words, w * lanes, columns[w], 0, number);
    }
    for (int[] column : counts) {
      Arrays.fill(column, 0, number, 0);
    }
    for (Part part : parts) {
      Columns.addBits(counts[part.kind], columns[part.word], part.mask, number);
    }
  }

  /** The courses of each kind in one lane. */
  void count(int[] counts, int lane) {
    Arrays.fill(counts, 0);
    for (Part part : parts) {
      counts[part.kind] += Integer.bitCount(words[part.word * lanes + lane] & part.mask);
    }
  }
}
