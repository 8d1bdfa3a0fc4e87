package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  /**
   * Bits of a word that stand for courses of one kind.
   *
   * @param first whether no other part of this kind comes before it
   */
  private record Part(int kind, int word, int mask, boolean first) {}

  /**
   * Where the courses of some sums stand: bits of a word, and the sum they belong to.
   *
   * @param sums by bits of a word
   */
  record Places(int[] words, int[] masks, int[] sums) {}

  /** So many transcripts are noted side by side before their words go into columns. */
  private static final int TILE = 1 << 4;

  /** A place without its bit is the word's beginning in a tile; without these, its number. */
  private static final int WORD = 5 + 4;

  private final int courses;

  private final byte[] classes;

  /** Instead of these where there are more than 256; else empty. */
  private final char[] many;

  private final int bits;

  /**
   * By course and class of its grade: which bit of a word it is, in the lowest five, and where in a
   * tile the word begins. What is not passed has the first word, at which nobody looks.
   */
  private final int[] places;

  /** By course: the first of the two words with a bit of it, or a negative number. */
  private final int[] twins;

  /** So many words hold courses with two bits; the second stand in as many words after these. */
  private final int twinned;

  /**
   * The words of the transcripts that are being noted, each word of all of them together, as it
   * goes into its column: so all that a row needs stays next to the processor.
   */
  private final int[] tile;

  private final int words;
  private final int[][] columns;
  private final int[] twice;
  private final Part[] parts;

  /** The parts' kinds, words and masks once more, to be gone through for a single transcript. */
  private final int[] kinds;

  private final int[] wordsOf;
  private final int[] masks;

  Tally(AuditRules rules, Kinds kinds, int lanes) {
    courses = rules.courses().size();
    var grades = new Grades(rules);
    classes = grades.classes();
    many = grades.many();
    bits = grades.bits();
    List<Integer> two = sorted(kinds, true);
    List<Integer> one = sorted(kinds, false);
    twinned = (two.size() + 31) / 32;
    words = 1 + 2 * twinned + (one.size() + 31) / 32;
    places = new int[courses << bits];
    twins = new int[courses];
    Arrays.fill(twins, -1);
    int[][] masks = new int[kinds.size()][words];
    for (int i = 0; i < two.size(); i++) {
      int c = two.get(i);
      twins[c] = i / 32 + 1;
      place(rules, kinds, grades, c, i + 32, i + 32 + 32 * twinned, masks);
    }
    for (int i = 0; i < one.size(); i++) {
      int at = i + 32 + 64 * twinned;
      place(rules, kinds, grades, one.get(i), at, at, masks);
    }
    tile = new int[TILE * words];
    columns = new int[words][lanes];
    twice = new int[lanes];
    var parts = new ArrayList<Part>();
    for (int k = 1; k < masks.length; k++) {
      boolean first = true;
      for (int w = 1; w < words; w++) {
        if (masks[k][w] != 0) {
          parts.add(new Part(k, w, masks[k][w], first));
          first = false;
        }
      }
    }
    this.parts = parts.toArray(Part[]::new);
    this.kinds = parts.stream().mapToInt(Part::kind).toArray();
    wordsOf = parts.stream().mapToInt(Part::word).toArray();
    this.masks = parts.stream().mapToInt(Part::mask).toArray();
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
      places[c << bits | one] = passed ? bit >> 5 << WORD | bit & 31 : 0;
    }
  }

  /** Begins with some transcripts. */
  void begin(Transcripts transcripts, int first, int number) {
    int[] rows = transcripts.rows();
    for (int at = 0; at < number; at += TILE) {
      int some = Math.min(TILE, number - at);
      Arrays.fill(tile, 0);
      for (int i = 0; i < some; i++) {
        int t = first + at + i;
        note(rows, transcripts.begin(t), transcripts.ends()[t], i);
      }
      for (int w = 1; w < words; w++) {
        System.arraycopy(tile, w * TILE, columns[w], at, some);
      }
    }
    settle(transcripts, first, number);
  }

  /** Notes the passed courses of a transcript. */
  private void note(int[] rows, int from, int to, int lane) {
    if (many.length > 0) {
      noteOfMany(rows, from, to, lane);
      return;
    }
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int place = places[((row >>> 16) << bits) + (classes[row & 0xFFFF] & 0xFF)];
      tile[(place >>> 5) + lane] |= 1 << place;
    }
  }

  private void noteOfMany(int[] rows, int from, int to, int lane) {
    for (int i = from; i < to; i++) {
      int place = place(rows[i]);
      tile[(place >>> 5) + lane] |= 1 << place;
    }
  }

  private int place(int row) {
    int grade = row & 0xFFFF;
    int number = many.length > 0 ? many[grade] : classes[grade] & 0xFF;
    return places[((row >>> 16) << bits) + number];
  }

  /** Takes over some transcripts of another tally of the same rules. */
  void add(Tally from, int[] which, int number, int at) {
    for (int w = 1; w < words; w++) {
      int[] column = columns[w];
      int[] there = from.columns[w];
      for (int i = 0; i < number; i++) {
        column[at + i] = there[which[i]];
      }
    }
  }

  /** Where the first pass of a course counts and not the better one, only the first is left. */
  private void settle(Transcripts transcripts, int first, int number) {
    if (twinned == 0) {
      return;
    }
    Arrays.fill(twice, 0, number, 0);
    for (int w = 1; w <= twinned; w++) {
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
      columns[w][lane] = 0;
    }
    for (int i = from; i < to; i++) {
      int c = rows[i] >>> 16;
      int w = twins[c];
      if (w >= 0) {
        int known = columns[w][lane] | columns[w + twinned][lane];
        int place = place(rows[i]);
        columns[place >>> WORD][lane] |= 1 << place & ~known;
      }
    }
  }

  /** Counts the courses of each kind, a column for each. */
  void count(int[][] counts, int number) {
    for (Part part : parts) {
      int[] column = counts[part.kind];
      int[] bits = columns[part.word];
      if (Integer.bitCount(part.mask) == 1) {
        int bit = Integer.numberOfTrailingZeros(part.mask);
        if (part.first) {
          Columns.bit(column, bits, bit, number);
        } else {
          Columns.addBit(column, bits, bit, number);
        }
      } else if (part.first) {
        Columns.bits(column, bits, part.mask, number);
      } else {
        Columns.addBits(column, bits, part.mask, number);
      }
    }
  }

  /** The courses of each kind in one lane. */
  void count(int[] counts, int lane) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < kinds.length; i++) {
      counts[kinds[i]] += Integer.bitCount(columns[wordsOf[i]][lane] & masks[i]);
    }
  }

  /**
   * Where the courses stand that are summed up together.
   *
   * @param which by kind the sum to which its courses belong, or a negative number
   */
  Places places(int[] which) {
    Map<Long, Integer> found = new TreeMap<>();
    for (Part part : parts) {
      if (which[part.kind] >= 0) {
        found.merge((long) part.word << 32 | which[part.kind], part.mask, (a, b) -> a | b);
      }
    }
    return new Places(
        found.keySet().stream().mapToInt(key -> (int) (key >>> 32)).toArray(),
        found.values().stream().mapToInt(Integer::intValue).toArray(),
        found.keySet().stream().mapToInt(Long::intValue).toArray());
  }

  /** Adds how many courses of one lane belong to each sum. */
  void add(Places places, int[] sums, int lane) {
    for (int i = 0; i < places.sums.length; i++) {
      sums[places.sums[i]] += Integer.bitCount(columns[places.words[i]][lane] & places.masks[i]);
    }
  }
}
