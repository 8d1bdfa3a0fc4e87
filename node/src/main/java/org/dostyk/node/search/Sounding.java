package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.search.NameReading.Own;

/** Whether words of two names are the same words, heard in two languages. */
final class Sounding {
  /** Shorter words must sound the same. */
  private static final int LONG = 5;

  private static final int LONGER = 9;
  private static final Pattern ENDING =
      Pattern.compile(
          "(uli|ula|kizi|ovich|evich|ov|ova|ev|eva|aev|aeva|oglu|ovoi|evoi|(?<=sk)(i|ogo|oi|a|om))$");

  private Sounding() {}

  /** How words of two names stand to one another. */
  enum Heard {
    SAME,
    /** One name has words that the other lacks, and nothing contradicts. */
    IN_PART,
    OTHER
  }

  /**
   * Compares the own words of two names, in any order. Words read from Chinese characters are
   * compared as a whole, since those carry no spaces.
   */
  static Heard heard(List<Own> one, List<Own> other) {
    boolean rough = one.stream().anyMatch(Own::han) != other.stream().anyMatch(Own::han);
    if (rough) {
      return roughly(one, other) || inChina(one, other) || abroad(one, other) || abroad(other, one)
          ? Heard.SAME
          : Heard.OTHER;
    }
    var left = new ArrayList<>(other);
    int met = 0;
    for (Own word : one) {
      Own like = left.stream().filter(w -> alike(word, w)).findFirst().orElse(null);
      if (like != null) {
        left.remove(like);
        met++;
      }
    }
    if (met == one.size() && left.isEmpty() || alike(joined(one), joined(other))) {
      return Heard.SAME;
    }
    return met > 0 && (met == one.size() || left.isEmpty()) ? Heard.IN_PART : Heard.OTHER;
  }

  private static boolean alike(Own one, Own other) {
    return alike(one.sound(), other.sound())
        || alike(one.chinese(), other.chinese())
        || alike(one.root(), other.root())
        || one.abroad().stream().anyMatch(a -> alike(a, other.sound()))
        || other.abroad().stream().anyMatch(a -> alike(a, one.sound()))
        || one.cyrillic() != other.cyrillic() && sameBones(one, other);
  }

  /** Цинхуа and 清华. */
  private static boolean inChina(List<Own> one, List<Own> other) {
    return alike(chinese(one), chinese(other));
  }

  private static String chinese(List<Own> words) {
    var joined = new StringBuilder();
    words.forEach(w -> joined.append(w.chinese()));
    return joined.toString();
  }

  /** 中央 and Chuo, 高丽 and Goryeo. */
  private static boolean abroad(List<Own> han, List<Own> other) {
    String heard = joined(other);
    return han.size() == 1
        && han.getFirst().abroad().stream()
            .anyMatch(
                a ->
                    alike(a, heard) || a.length() > 3 && Sound.bones(a).equals(Sound.bones(heard)));
  }

  /** Between two alphabets vowels and voices wander. */
  private static boolean sameBones(Own one, Own other) {
    return one.bones().length() >= 3
        && Math.min(one.sound().length(), other.sound().length()) >= LONG
        && one.bones().equals(other.bones());
  }

  /** A surname without its ending: Baitursynuly, Baitursynov. */
  static String root(String sound) {
    String root = ENDING.matcher(sound.replace("j", "zh")).replaceFirst("");
    return root.length() >= LONG ? root : sound;
  }

  /** Whether two sounds are one word: the same, or but for an ending or a slip of the pen. */
  static boolean alike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter < LONG) {
      return false;
    }
    int far = distance(one, other, 2);
    return far == 1 || far == 2 && shorter >= LONGER;
  }

  private static boolean roughly(List<Own> one, List<Own> other) {
    String a = Sound.bones(joined(one));
    String b = Sound.bones(joined(other));
    if (a.length() < 2 || b.length() < 2) {
      String heard = joined(one);
      String like = joined(other);
      return heard.equals(like)
          || Math.min(heard.length(), like.length()) > 3 && distance(heard, like, 1) == 1;
    }
    String longer = a.length() >= b.length() ? a : b;
    String shorter = longer.equals(a) ? b : a;
    return shorter.length() >= 3 && longer.contains(shorter)
        || distance(a, b, 2) <= (shorter.length() >= 5 ? 2 : 1);
  }

  private static String joined(List<Own> words) {
    var joined = new StringBuilder();
    words.forEach(w -> joined.append(w.sound()));
    return joined.toString();
  }

  /**
   * Changes of one letter that lead from one word to the other, a swap of neighbours being one
   * (optimal string alignment); one more than the most where there are more.
   */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most + 1) {
        return most + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], most + 1);
  }
}
