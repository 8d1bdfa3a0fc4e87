package org.dostyk.allocation;

/**
 * Why a round cannot be matched as it is.
 *
 * @param key a word for the kind of objection, for those who have texts of their own
 * @param row the line of the file it is about, from 1; zero if it is about the whole file
 * @param text a sentence with the names and values, and where one is known, the cure
 */
public record Objection(String key, long row, String text) {
  @Override
  public String toString() {
    return row > 0 ? "line " + row + ": " + text : text;
  }
}
