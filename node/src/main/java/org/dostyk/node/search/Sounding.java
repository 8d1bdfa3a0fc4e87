package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.search.NameReading.Own;

/** Whether words of two names are the same words, heard in two languages. */
final class Sounding {
  /** Shorter words must sound the same. */
  private static final int LONG = 5;

  private static final int LONGER = 9;
  private static final String VOWELS = "aeiouhy";
  private static final int SHORTEST = 3;
  private static final Pattern ENDING =
      Pattern.compile(
          "(uli|ula|kizi|hana?|ovich|evich|ov|ova|ev|eva|aev|aeva|oglu|ovoi|evoi|(?<=sk)(i|ogo|oi|a|om))$");

  /** Малика, Дины, Гоголю. */
  private static final Pattern CASE = Pattern.compile("(oi|[aieu])$");

  private static final Pattern VOWELS_AT = Pattern.compile("[aeiou]+");
  private static final Pattern GENITIVE = Pattern.compile("[oe]go$");
  private static final Pattern NOMINATIVE = Pattern.compile("(oi|ii|i)$");

  /** Endings of adjectives in Russian, Kazakh and English: автомеханический, автомеханикалық. */
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(ichesk(i|a|oe|oi|ogo|ih)?|chesk(i|a|oe|oi|ogo|ih)?|sk(i|a|oe|oi|ogo|ih)"
              + "|n(i|a|oe|oi|ogo|ih|o)|ov(oi|a|oe|ogo|ih|i)|[iau]?l(ik|i)|[dt]ik|ical|ic|ian|an|al"
              + "|[aeiou])$");

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
    return heard(one, other, false);
  }

  /**
   * The same.
   *
   * @param china whether both are in China, where characters are said as Chinese says them
   */
  static Heard heard(List<Own> one, List<Own> other, boolean china) {
    boolean rough = one.stream().anyMatch(Own::han) != other.stream().anyMatch(Own::han);
    if (rough && china && areChinese(one) && areChinese(other)) {
      return inChina(one, other) ? Heard.SAME : Heard.OTHER;
    }
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
        || !one.chinese().isEmpty() && alike(one.chinese(), other.chinese())
        || alike(one.root(), other.root())
        || !one.person() && !other.person() && alike(one.stem(), other.stem())
        || (one.cyrillic() || other.cyrillic()) && inAnotherCase(one.sound(), other.sound())
        || one.abroad().stream().anyMatch(a -> alike(a, other.sound()))
        || other.abroad().stream().anyMatch(a -> alike(a, one.sound()))
        || one.cyrillic() != other.cyrillic() && sameBones(one, other);
  }

  /** Цинхуа and 清华. */
  private static boolean inChina(List<Own> one, List<Own> other) {
    String heard = chinese(one);
    return !heard.isEmpty() && alike(heard, chinese(other));
  }

  /** Whether all of it may be said in Chinese syllables. */
  private static boolean areChinese(List<Own> words) {
    return words.stream().allMatch(w -> w.han() || Palladius.isPinyin(w.chinese()));
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
        && one.bones().equals(other.bones())
        && beginAlike(one.sound(), other.sound());
  }

  /** Адилет is not Dulat, nor is Miras Narkhoz: a vowel and an m at the beginning stay. */
  private static boolean beginAlike(String one, String other) {
    char a = one.charAt(0);
    char b = other.charAt(0);
    boolean vowel = VOWELS.indexOf(a) >= 0;
    return vowel == (VOWELS.indexOf(b) >= 0)
        && (a == 'm') == (b == 'm')
        && (a == 'n') == (b == 'n');
  }

  /** A surname without its ending: Baitursynuly, Baitursynov; a Russian word without its case. */
  static String root(String sound, boolean cyrillic) {
    String bare = ENDING.matcher(sound.replace("j", "zh")).replaceFirst("");
    String root = bare.length() >= LONG ? bare : sound;
    String nominative = CASE.matcher(root).replaceFirst("");
    return cyrillic && nominative.length() >= SHORTEST ? nominative : root;
  }

  /** Абай, Абая, Abai. */
  private static boolean inAnotherCase(String one, String other) {
    String bare = CASE.matcher(one).replaceFirst("");
    String like = CASE.matcher(other).replaceFirst("");
    return Math.min(one.length(), other.length()) >= SHORTEST
        && bare.length() > 1
        && (bare.equals(like)
            || bare.length() >= SHORTEST && bare.equals(other)
            || like.length() >= SHORTEST && like.equals(one)
            || ofAdjective(one, other)
            || ofAdjective(other, one));
  }

  /** Толстого beside Tolstoy, Сухого beside Sukhoi. */
  private static boolean ofAdjective(String genitive, String other) {
    String bare = GENITIVE.matcher(genitive).replaceFirst("");
    return bare.length() >= SHORTEST
        && bare.length() < genitive.length()
        && bare.equals(NOMINATIVE.matcher(other).replaceFirst(""));
  }

  /** An adjective or a noun without its ending. */
  static String stem(String sound) {
    String stem = ADJECTIVE.matcher(sound).replaceFirst("");
    return stem.length() >= SHORTEST ? stem : sound;
  }

  /**
   * Whether most words of the shorter list are in the longer one: given names are said variously.
   */
  static boolean mostly(List<Own> one, List<Own> other, boolean there) {
    int met = Math.max(one.size(), other.size()) - more(one, other).size();
    int least = Math.min(one.size(), other.size());
    return met > 1 && 3 * met >= 2 * least || there && met > 0 && 2 * met >= least;
  }

  /** Whether a word is a place's name in another language. */
  static boolean isPlace(Own word, String place) {
    Set<String> sounds = Lexicon.usual().sounds(place);
    return sounds.contains(word.stem())
        || sounds.contains(word.sound())
        || !word.chinese().isEmpty() && sounds.contains(stem(word.chinese()))
        || sounds.stream().anyMatch(s -> alike(s, word.stem()));
  }

  /** The words that the longer of two lists has more. */
  static List<Own> more(List<Own> one, List<Own> other) {
    boolean first = one.size() > other.size();
    var more = new ArrayList<>(first ? one : other);
    for (Own word : first ? other : one) {
      more.stream().filter(w -> alike(word, w)).findFirst().ifPresent(more::remove);
    }
    return more;
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
          || root(heard, true).length() >= SHORTEST - 1
              && CASE.matcher(heard).replaceFirst("").equals(CASE.matcher(like).replaceFirst(""))
          || Math.min(heard.length(), like.length()) > 3 && distance(heard, like, 1) == 1;
    }
    if (surname(one, b) || surname(other, a)) {
      return true;
    }
    String longer = a.length() >= b.length() ? a : b;
    String shorter = longer.equals(a) ? b : a;
    return shorter.length() >= 3 && longer.contains(shorter)
        || distance(a, b, 2) <= (shorter.length() >= 5 ? 2 : shorter.length() >= 3 ? 1 : 0)
            && (shorter.length() > 2 || sameShape(joined(one), joined(other)));
  }

  /** Two consonants say little: 海峡 and Koç have them in common, but not what stands around. */
  private static boolean sameShape(String one, String other) {
    return one.charAt(0) == 'h' == (other.charAt(0) == 'h')
        && VOWELS_AT.matcher(one).results().count() == VOWELS_AT.matcher(other).results().count();
  }

  /** Whether one of several words of a person's name leaves these bones: 亚萨维 is Ahmed Yassawi. */
  private static boolean surname(List<Own> words, String bones) {
    return words.size() > 1 && words.stream().anyMatch(w -> w.person() && w.bones().equals(bones));
  }

  private static String joined(List<Own> words) {
    var joined = new StringBuilder();
    words.forEach(w -> joined.append(w.sound()));
    return joined.toString();
  }

  /** Of words that are a slip of the pen apart, the beginning or the end is the same. */
  static boolean isHalf(String word, String other) {
    int half = other.length() / 2;
    if (other.regionMatches(0, word, 0, half - 1)) {
      return true;
    }
    int at = word.indexOf(other.substring(half), half - 1);
    return at >= 0 && at <= half + 1;
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
