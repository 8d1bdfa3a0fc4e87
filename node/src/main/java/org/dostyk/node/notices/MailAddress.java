package org.dostyk.node.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;

/**
 * One mail address, and nothing that a mail server or a header could take for more than one: no
 * list, no group, no line break, no comment. A domain of other letters than Latin is written as its
 * IDNA form; the part before the @ must be ASCII, for few servers take another.
 */
final class MailAddress {
  private static final int LONGEST = 254;

  private MailAddress() {}

  static Optional<InternetAddress> of(String email) {
    int at = email.lastIndexOf('@');
    if (at < 1
        || email.chars().anyMatch(c -> c <= ' ' || c == 0x7F || ",;<>()\"\\".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    try {
      String ascii =
          email.substring(0, at + 1)
              + IDN.toASCII(email.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      if (ascii.length() > LONGEST
          || ascii.chars().anyMatch(c -> c > 0x7E)
          || ascii.indexOf('@') != at
          || !ascii.substring(at + 1).matches("[^.]+(\\.[^.]+)*")) {
        return Optional.empty();
      }
      var address = new InternetAddress(ascii, true);
      return address.getAddress().equals(ascii) ? Optional.of(address) : Optional.empty();
    } catch (AddressException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
