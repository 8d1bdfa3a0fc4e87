package org.dostyk.node.web;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for somebody, as a line of an officer's day.
 *
 * @param kind the text key of what it is, such as {@code visits.visit}
 * @param title as the reader knows it, in the language {@code language}
 * @param language the title's BCP 47 tag
 * @param path its record's address
 * @param owner who acts next: a person or an institution, by name; empty where nobody is named
 * @param next the text key of what they do
 * @param day by which, or since when it waits; empty where no day is known
 * @param late whether it should have been done
 * @param mark the class of its status mark, such as {@code status half}
 * @param state where it stands, in the reader's words
 * @param between whose it is, by which those of one title are told apart; empty where the title
 *     says it
 */
public record Due(
    String kind,
    String title,
    String language,
    String path,
    String owner,
    String next,
    Optional<LocalDate> day,
    boolean late,
    String mark,
    String state,
    String between) {

  /** What its title tells from the others. */
  public Due(
      String kind,
      String title,
      String language,
      String path,
      String owner,
      String next,
      Optional<LocalDate> day,
      boolean late,
      String mark,
      String state) {
    this(kind, title, language, path, owner, next, day, late, mark, state, "");
  }
}
