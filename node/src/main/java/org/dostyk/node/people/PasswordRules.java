package org.dostyk.node.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dostyk.node.values.Objection;

/**
 * Which passwords are taken: long ones, as NIST SP 800-63B §5.1.1 asks, with no rule about kinds of
 * characters, but none that is guessed first.
 */
final class PasswordRules {
  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  private static final Set<String> GUESSED_FIRST =
      Set.of(
          "1234567890",
          "0123456789",
          "0987654321",
          "9876543210",
          "12345678910",
          "123456789a",
          "1q2w3e4r5t",
          "1qaz2wsx3edc",
          "qwertyuiop",
          "йцукенгшщз",
          "qwerty1234",
          "qwerty12345",
          "qwerty123456",
          "password12",
          "password123",
          "password1234",
          "passw0rd123",
          "iloveyou123",
          "administrator",
          "woaini1314",
          "woaini520520");

  private PasswordRules() {}

  /** The form in which a password is compared: composed, so that every keyboard gives the same. */
  static String canonical(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /**
   * What speaks against a new password.
   *
   * @param again the second typing
   */
  static List<Objection> objections(String password, String again, String email) {
    var found = new ArrayList<Objection>();
    String canonical = canonical(password);
    int length = canonical.codePointCount(0, canonical.length());
    if (length < SHORTEST) {
      found.add(Objection.of("people.objection.password_short", SHORTEST));
    } else if (length > LONGEST) {
      found.add(Objection.of("people.objection.password_long", LONGEST));
    } else if (isGuessedFirst(canonical.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT))) {
      found.add(Objection.of("people.objection.password_guessed"));
    }
    if (!canonical.equals(canonical(again))) {
      found.add(Objection.of("people.objection.password_differs"));
    }
    return found;
  }

  private static boolean isGuessedFirst(String password, String email) {
    return GUESSED_FIRST.contains(password)
        || password.codePoints().distinct().count() < 4
        || password.equals(email)
        || password.equals(email.split("@", 2)[0]);
  }
}
