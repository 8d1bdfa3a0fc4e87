package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * The page on which a new node is set up.
 *
 * @param path the link's own, to which the form posts
 * @param countries by name in the reader's language
 * @param zones by offset, then by name
 */
public record SetUpPage(
    String path,
    Typed typed,
    List<Choice> countries,
    List<Choice> zones,
    int shortest,
    List<Objection> objections) {

  /** A value and what readers call it. */
  public record Choice(String value, String name) {}
}
