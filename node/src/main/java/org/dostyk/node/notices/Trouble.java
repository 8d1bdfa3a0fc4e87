package org.dostyk.node.notices;

import java.util.Locale;

/** Why a letter did not go out, and how far that reaches. */
enum Trouble {
  /** The address is not one. */
  BAD_ADDRESS(Reach.LETTER_FOR_GOOD),
  /** The mail server refused this letter for good (a reply of 5xx). */
  REFUSED(Reach.LETTER_FOR_GOOD),
  /** The secret link in it opens nothing any more. */
  EXPIRED(Reach.LETTER_FOR_GOOD),
  /** It waited for more than two days before mail was set up. */
  TOO_OLD(Reach.LETTER_FOR_GOOD),
  /** The mail server put this letter off (a reply of 4xx). */
  PUT_OFF(Reach.LETTER_FOR_NOW),
  /** No connection, or it broke. */
  UNREACHABLE(Reach.SERVER),
  /** The server does not accept the node's user name and password. */
  SIGN_IN(Reach.SERVER),
  /** The server does not accept the node's sender address. */
  SENDER(Reach.SERVER);

  /** What a trouble concerns. */
  private enum Reach {
    LETTER_FOR_GOOD,
    LETTER_FOR_NOW,
    SERVER
  }

  private final Reach reach;

  Trouble(Reach reach) {
    this.reach = reach;
  }

  /** Whether trying again cannot help. */
  boolean isFinal() {
    return reach == Reach.LETTER_FOR_GOOD;
  }

  /** Whether every other letter would meet it too. */
  boolean isTheServers() {
    return reach == Reach.SERVER;
  }

  /** The text that says it. */
  String textKey() {
    return "notices.trouble." + name().toLowerCase(Locale.ROOT);
  }
}
