package org.dostyk.node.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * How a word sounds, in plain Latin letters, whichever script it is written in: Abai, Абай and 阿拜
 * all sound {@code abai}. Kazakh letters sound like their Russian neighbours, since many keyboards
 * have only those. Thread-safe.
 */
public final class Sound {
  /** Below these no letter is of the script: most letters need not be looked up. */
  private static final int FIRST_CYRILLIC = 0x400;

  private static final int FIRST_ARABIC = 0x600;
  private static final int FIRST_HANGUL = 0x1100;
  private static final int FIRST_HAN = 0x2E80;

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();

  /** Cyrillic letters of Russian, Kazakh and their neighbours; й and ы sound alike in names. */
  private static final Map<Integer, String> CYRILLIC = cyrillic();

  /** How Latin spellings of one sound are made one, in this order. */
  private static final String[][] LATIN = {
    {"shch", "sh"},
    {"sch", "sh"},
    {"tsch", "ch"},
    {"dzh", "zh"},
    {"kh", "h"},
    {"gh", "g"},
    {"ts", "c"},
    {"tz", "c"},
    {"yo", "e"},
    {"ye", "e"},
    {"ph", "f"},
    {"ck", "k"},
    {"w", "v"},
    {"x", "ks"},
    {"q", "k"},
    {"y", "i"},
    {"iu", "u"},
    {"ia", "a"},
    {"ii", "i"},
  };

  /** What was sounded of late, as long as there is room; each name is sounded several times. */
  private static final Map<String, List<String>> SYLLABLES = new ConcurrentReferenceHashMap<>();

  /** What single letters of alphabets sound like; found when first asked. */
  private static final AtomicReferenceArray<@Nullable String> LETTERS =
      new AtomicReferenceArray<>(0x530);

  private Sound() {}

  /** Whether a letter is a Chinese character. */
  static boolean isHan(int letter) {
    return letter >= FIRST_HAN && UScript.getScript(letter) == UScript.HAN;
  }

  static boolean isHangul(int letter) {
    return letter >= FIRST_HANGUL && UScript.getScript(letter) == UScript.HANGUL;
  }

  /** Whether words of its script stand together without spaces. */
  static boolean isUnspaced(int letter) {
    return isHan(letter) || isHangul(letter);
  }

  static boolean isArabic(int letter) {
    return letter >= FIRST_ARABIC && UScript.getScript(letter) == UScript.ARABIC;
  }

  static boolean isCyrillic(int letter) {
    return letter >= FIRST_CYRILLIC && UScript.getScript(letter) == UScript.CYRILLIC;
  }

  /** Compatibility forms, case and traditional characters folded away. */
  static String folded(String text) {
    String folded = (isPlain(text) ? small(text) : FOLD.normalize(text)).replace('ё', 'е');
    boolean arabic = false;
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int letter = folded.codePointAt(i);
      if (isHan(letter)) {
        return EastAsian.simplified(Characters.used().simplified(folded));
      }
      arabic |= isArabic(letter);
    }
    return arabic ? Arabic.folded(folded) : folded;
  }

  /**
   * Whether it is written in letters of English, Russian, Kazakh and Chinese only, which have no
   * compatibility forms.
   */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean cyrillic = c >= 0x400 && c < 0x483 || c >= 0x48A && c < 0x530;
      if (c >= 0x80 && !cyrillic && (c < 0x4E00 || c >= 0xA000)) {
        return false;
      }
    }
    return true;
  }

  private static String small(String text) {
    char[] small = text.toCharArray();
    for (int i = 0; i < small.length; i++) {
      small[i] = Character.toLowerCase(small[i]);
    }
    return new String(small);
  }

  /** The syllables of Chinese characters, without tones; one for each character. */
  static List<String> syllables(String han) {
    List<String> known = SYLLABLES.get(han);
    if (known == null) {
      known =
          Characters.used()
              .syllables(han); // no lock is held meanwhile: twice is better than waiting
      SYLLABLES.put(han, known);
    }
    return known;
  }

  /** The sound of one letter. */
  static String of(int letter) {
    if (letter >= LETTERS.length()) {
      return of(Character.toString(letter));
    }
    String known = LETTERS.get(letter);
    if (known == null) {
      known = of(Character.toString(letter));
      LETTERS.set(letter, known);
    }
    return known;
  }

  /** The sound of a folded word in an alphabet; a word in another script stays as it is. */
  public static String of(String word) {
    String folded = folded(word);
    if (folded.codePoints().anyMatch(Sound::isHan)) {
      return latin(String.join("", syllables(folded)));
    }
    var sounded = new StringBuilder();
    APART
        .normalize(kazakhApart(folded))
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              String sound = CYRILLIC.get(c);
              if (sound != null) {
                sounded.append(sound);
              } else if (Character.isLetterOrDigit(c)) {
                sounded.appendCodePoint(c);
              }
            });
    return latin(sounded.toString());
  }

  /**
   * What is left of a sound when vowels and voice are taken away, as it passes from mouth to mouth:
   * the Chinese 阿里-法拉比 and al-Farabi leave the same.
   */
  static String bones(String sound) {
    var bones = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      char c = bone(sound.charAt(i));
      if (c != 0 && (bones.isEmpty() || bones.charAt(bones.length() - 1) != c)) {
        bones.append(c);
      }
    }
    return bones.toString();
  }

  private static char bone(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'h', 'y' -> 0;
      case 'b', 'p' -> 'p';
      case 'd', 't' -> 't';
      case 'g', 'k', 'q' -> 'k';
      case 'v', 'f', 'w' -> 'f';
      case 'z', 's', 'c', 'j', 'x' -> 's';
      case 'r', 'l' -> 'l';
      case 'n', 'm' -> 'n';
      default -> c;
    };
  }

  /** й and ї are letters of their own, not и and і with a mark. */
  private static String kazakhApart(String folded) {
    return folded.replace("й", "и").replace("ў", "у").replace("ї", "и");
  }

  private static String latin(String letters) {
    String sound = letters;
    for (String[] pair : LATIN) {
      sound = sound.replace(pair[0], pair[1]);
    }
    var once = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      if (i == 0 || c != sound.charAt(i - 1) || Character.isDigit(c)) {
        once.append(c);
      }
    }
    return once.toString();
  }

  private static Map<Integer, String> cyrillic() {
    String pairs =
        "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х h ц c "
            + "ч ch ш sh щ sh ъ - ы i ь - э e ю iu я ia ә a ғ g қ k ң n ө o ұ u ү u һ h і i є e "
            + "ґ g ҳ h ӣ i ӯ u ҷ zh җ zh ҙ z ҡ k ҫ s ҥ n ј i";
    String[] cells = pairs.split(" ");
    var sounds = new java.util.HashMap<Integer, String>();
    for (int i = 0; i < cells.length; i += 2) {
      sounds.put(cells[i].codePointAt(0), cells[i + 1].equals("-") ? "" : cells[i + 1]);
    }
    return Map.copyOf(sounds);
  }
}
