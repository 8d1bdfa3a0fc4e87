package org.dostyk.node.documents;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;

/**
 * A hash as people type or paste it: in groups or not, in capitals, with letters of a Russian
 * keyboard or of full width, with the address it stands in.
 */
final class TypedHash {
  private static final String LOOKS = "асевоoli";
  private static final String IS = "aceb0011";

  private TypedHash() {}

  /** The digits meant, from a short form's to a whole hash's; empty if it is none. */
  static Optional<String> digits(String typed) {
    String text = Normalizer2.getNFKCInstance().normalize(typed).toLowerCase(Locale.ROOT).strip();
    text = text.substring(text.lastIndexOf('/') + 1).replaceFirst("^sha-?256:?", "");
    var digits = new StringBuilder();
    for (char c : text.toCharArray()) {
      int look = LOOKS.indexOf(c);
      if (!Character.isSpaceChar(c) && !Character.isWhitespace(c) && "-·.:".indexOf(c) < 0) {
        digits.append(look < 0 ? c : IS.charAt(look));
      }
    }
    boolean hash =
        Hash.SHORT <= digits.length()
            && digits.length() <= Hash.DIGITS
            && digits.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
    return hash ? Optional.of(digits.toString()) : Optional.empty();
  }
}
