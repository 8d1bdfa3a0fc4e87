package org.dostyk.allocation;

/** A file that is not in the form it should be in; reading ends there. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final long row;
  private final String text;

  Unreadable(long row, String text) {
    super(text);
    this.row = row;
    this.text = text;
  }

  long row() {
    return row;
  }

  String text() {
    return text;
  }
}
