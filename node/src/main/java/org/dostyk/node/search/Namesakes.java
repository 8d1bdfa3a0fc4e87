package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.search.Part.Role;

/**
 * Whether two words, or a word and Chinese characters, may be one name. In doubt they are: it is
 * asked by who would otherwise tell a reader that somebody else is named.
 */
public final class Namesakes {
  private static final Pattern OF_A_PLACE =
      Pattern.compile(
          "(?:(?<=\\p{L}{3})(?:ин|ов|ев))?с?к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$");

  /** Letters that tell enough to look for them anywhere in Chinese characters. */
  private static final int TELLING = 3;

  private static final int LONG = 4;
  private static final double SURE = 3;

  /** In syllables a v is only met as ü: Lv, Nv. */
  private static final Pattern NO_PINYIN = Pattern.compile("(?<![ln])v");

  private Namesakes() {}

  /** Whether a word is one that many names hold: a kind, a field, a rank, a country. */
  public static boolean isUsual(String word) {
    List<String> words = Words.of(Sound.folded(word));
    if (words.isEmpty()) {
      return true;
    }
    Lexicon.Found found = Lexicon.usual().at(words, 0);
    return found != null && found.part().role() != Role.PLACE;
  }

  /** How many of these characters, from the first on, are a word that many names hold. */
  public static int usualHan(String han) {
    Lexicon.Found found = Lexicon.usual().atHan(han, 0);
    return found != null && found.part().role() != Role.PLACE ? found.words() : 0;
  }

  /** Whether two words in alphabets may be one name, whatever their endings. */
  public static boolean alike(String one, String other) {
    Optional<String> place = place(one);
    if (place.isPresent() && place.equals(place(other))) {
      return true;
    }
    String inChina = pinyin(one).orElse("");
    String there = pinyin(other).orElse("");
    if (!inChina.isEmpty() && !there.isEmpty() && script(one) != script(other)) {
      String here = inChina.replace('w', 'v').replace("uo", "o");
      String away = there.replace('w', 'v').replace("uo", "o");
      return here.startsWith(away) || away.startsWith(here) || soundEqual(one, other);
    }
    String bones = bones(one);
    String others = bones(other);
    return beginAlike(bones, others) || beginAlike(unvoiced(one, bones), unvoiced(other, others));
  }

  /**
   * How surely two words in alphabets that may be one name are one: from 1 for a beginning that
   * they share to 3 for a place or syllables; 0 for words that are {@link #alike not alike}.
   */
  public static double likeness(String one, String other) {
    if (!alike(one, other)) {
      return 0;
    }
    Optional<String> place = place(one);
    if (place.isPresent() && place.equals(place(other))) {
      return SURE;
    }
    String bones = bones(one);
    String others = bones(other);
    int same = 0;
    while (same < Math.min(bones.length(), others.length())
        && bones.charAt(same) == others.charAt(same)) {
      same++;
    }
    double shared = (double) same / Math.max(1, Math.max(bones.length(), others.length()));
    return 1 + shared - (beginsWithVowel(one) == beginsWithVowel(other) ? 0 : 1);
  }

  /** Lindenau and Линденауский, though both could be Chinese syllables. */
  private static boolean soundEqual(String one, String other) {
    return sound(one).equals(sound(other));
  }

  private static String sound(String word) {
    return Sound.of(OF_A_PLACE.matcher(Sound.folded(word)).replaceFirst(""));
  }

  private static boolean beginsWithVowel(String word) {
    String sound = Sound.of(Sound.folded(word));
    return !sound.isEmpty() && "aeiou".indexOf(sound.charAt(0)) >= 0;
  }

  /** Whether Chinese characters say a word of an alphabet, from whichever of them on. */
  public static boolean says(String han, String word) {
    if (spells(han, word)) {
      return true;
    }
    return sounds(han, word) || sounds(han, asInEnglish(word));
  }

  /** Thornley, Elderby: “th” may become an s, and an r before a consonant is not heard. */
  private static String asInEnglish(String word) {
    return Sound.isCyrillic(word.codePointAt(0))
        ? word
        : word.replaceAll("[Tt]h", "s").replaceAll("(?<=\\p{L})r(?![aeiouyAEIOUY])", "");
  }

  private static boolean sounds(String han, String word) {
    List<String> syllables = Sound.syllables(Sound.folded(han));
    String bones = bones(word);
    int starts = pinyin(word).isPresent() ? Math.min(1, syllables.size()) : syllables.size();
    for (int i = 0; i < starts; i++) {
      if (bones.length() > 1 && isSounded(bones, 0, syllables, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether they are the place, or syllable by syllable the word: 大清河, Дацинхэский. */
  public static boolean spells(String han, String word) {
    Optional<String> place = place(word);
    for (int i = 0; place.isPresent() && i < han.length(); i++) {
      Lexicon.Found found = Lexicon.usual().atHan(han, i);
      if (found != null && found.part().key().equals(place.get())) {
        return true;
      }
    }
    List<String> syllables = Sound.syllables(Sound.folded(han));
    String pinyin = pinyin(word).orElse("");
    for (int i = 0; !pinyin.isEmpty() && i < syllables.size(); i++) {
      if (isSpelt(pinyin, syllables, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word tells enough to be looked for where no institution is named. */
  public static boolean isTelling(String word) {
    return bones(word).length() >= TELLING;
  }

  private static boolean isSpelt(String pinyin, List<String> syllables, int from) {
    var said = new StringBuilder();
    for (int i = from; i < syllables.size() && said.length() < pinyin.length(); i++) {
      said.append(syllables.get(i));
    }
    return said.toString().replace("ng", "n").equals(pinyin.replace("ng", "n"));
  }

  /** Whether syllables give the letters in order; the last of several may be lost in an ending. */
  private static boolean isSounded(String bones, int at, List<String> syllables, int from) {
    if (at >= bones.length() || at >= LONG - 1 && at == bones.length() - 1) {
      return true;
    }
    if (from == syllables.size()) {
      return false;
    }
    for (String sound : sounds(syllables.get(from), bones.length() >= LONG)) {
      int next = at;
      boolean fits = true;
      for (int i = 0; i < sound.length() && fits; i++) {
        if (next < bones.length() && bones.charAt(next) == sound.charAt(i)) {
          next++;
        } else {
          fits = next > 0 && bones.charAt(next - 1) == sound.charAt(i);
        }
      }
      boolean begun = next > at || at > 0 || sound.isEmpty();
      if (fits && begun && isSounded(bones, next, syllables, from + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a syllable may stand for abroad: 吉 for gi, 恰 for cha, 乌 for u.
   *
   * @param loosely whether 哈 may also stand for ga
   */
  private static List<String> sounds(String syllable, boolean loosely) {
    var sounds = new ArrayList<String>();
    String tail = syllable.endsWith("n") || syllable.endsWith("ng") ? "n" : "";
    if (syllable.equals("er")) {
      return List.of("l", "");
    }
    List<String> heads =
        switch (syllable.charAt(0)) {
          case 'b', 'p' -> List.of("p", "f");
          case 'd', 't' -> List.of("t");
          case 'g', 'k' -> List.of("k");
          case 'j', 'q' -> List.of("k", "s");
          case 'x' -> List.of("s", "");
          case 'z', 'c', 's' -> List.of("s");
          case 'r' -> List.of("l", "s");
          case 'l' -> List.of("l");
          case 'n', 'm' -> List.of("n");
          case 'f' -> List.of("f", "p");
          case 'w' -> List.of("", "f");
          case 'y' -> List.of("", "s");
          case 'h' -> loosely ? List.of("", "k") : List.of("");
          default -> List.of("");
        };
    for (String head : heads) {
      sounds.add(head + tail);
      if (!tail.isEmpty()) {
        sounds.add(head);
      }
    }
    return sounds;
  }

  private static Optional<String> place(String word) {
    String folded = Sound.folded(word);
    return placeOf(folded)
        .or(
            () -> {
              String stem = OF_A_PLACE.matcher(folded).replaceFirst("");
              return stem.equals(folded)
                  ? Optional.empty()
                  : placeOf(stem).or(() -> placeOf(stem.replace('и', 'і'))); // Ертисский
            });
  }

  private static Optional<String> placeOf(String folded) {
    List<String> words = Words.of(folded);
    Lexicon.Found found = words.isEmpty() ? null : Lexicon.usual().at(words, 0);
    return found != null && found.part().role() == Role.PLACE
        ? Optional.of(found.part().key())
        : Optional.empty();
  }

  /** The word in Chinese syllables, if it can be said in them. */
  private static Optional<String> pinyin(String word) {
    String folded = Sound.folded(word);
    if (Sound.isCyrillic(folded.codePointAt(0))) {
      return Palladius.pinyin(OF_A_PLACE.matcher(folded).replaceFirst(""))
          .or(() -> Palladius.pinyin(folded));
    }
    String letters = folded.replaceAll("[^a-z]", "");
    if (NO_PINYIN.matcher(letters).find()) {
      return Optional.empty();
    }
    return Palladius.isPinyin(Sound.of(letters)) ? Optional.of(letters) : Optional.empty();
  }

  private static Character.UnicodeScript script(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0));
  }

  private static String bones(String word) {
    String folded = OF_A_PLACE.matcher(Sound.folded(word)).replaceFirst("");
    String hard =
        folded.replace("stle", "sle").replaceAll("c(?![hei])", "k").replaceAll("dg(?=[eiy])", "zh");
    return Sound.bones(Sound.of(hard).replace("ng", "n"));
  }

  /** Wexcombe and Уэкском: w is a vowel to many. */
  private static String unvoiced(String word, String bones) {
    return Sound.folded(word).startsWith("w") && bones.startsWith("f") ? bones.substring(1) : bones;
  }

  private static boolean beginAlike(String one, String other) {
    int least = Math.min(one.length(), other.length());
    if (least < 2) {
      return one.equals(other);
    }
    int same = 0;
    while (same < least && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= least || same >= TELLING;
  }
}
