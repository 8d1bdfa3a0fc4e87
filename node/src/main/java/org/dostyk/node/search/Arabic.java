package org.dostyk.node.search;

/**
 * Arabic letters, as Persian, Uyghur, Urdu and the Kazakhs of China write them too. Most vowels are
 * not written, so that such a word sounds roughly.
 */
final class Arabic {
  private static final String LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنهوىیېڭۋۇۆۈئءؤةھەےہڤ";

  private static final String[] SOUNDS =
      ("a b p t s zh ch h h d z r z zh s sh s z t z - g f k k g l m n h v i i i ng v u o u - - v a h e e h v")
          .split(" ");

  private Arabic() {}

  /** Letters that look alike made one, vowel marks left out. */
  static String folded(String text) {
    var folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'ي', 'ى' -> folded.append('ی');
        case 'ك' -> folded.append('ک');
        case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
        case 'ـ' -> {} // stretches a word
        case '\u200c' -> folded.append(' ');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  /** How a folded word sounds in plain Latin letters, without the article. */
  static String sound(String word) {
    String bare = word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
    var sound = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      int at = LETTERS.indexOf(bare.charAt(i));
      if (at >= 0 && !SOUNDS[at].equals("-")) {
        sound.append(SOUNDS[at]);
      }
    }
    return sound.toString();
  }
}
