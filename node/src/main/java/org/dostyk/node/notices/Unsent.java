package org.dostyk.node.notices;

/** A letter did not go out. Carries the server's own words, cut to what a page can show. */
final class Unsent extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 300;

  private final Trouble trouble;
  private final String answer;

  Unsent(Trouble trouble, String answer) {
    super(trouble + ": " + answer);
    this.trouble = trouble;
    String line = answer.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    this.answer = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  Trouble trouble() {
    return trouble;
  }

  String answer() {
    return answer;
  }
}
