package org.dostyk.node.web;

import java.util.List;

/**
 * Records that the one search finds by an index of their module's own; contributed as a bean.
 * Modules without one contribute a {@link Findable}.
 */
public interface Searchable {

  /** The text key of the heading over what it finds, such as {@code partners.nav}. */
  String heading();

  /** Its place among what is found, small first. */
  int order();

  /**
   * What this visitor may read of what these words mean, in any script.
   *
   * @param typed as somebody typed it, maybe not to the end
   * @param most so many hits at most, at least 1
   */
  Answer find(String typed, Frame frame, int most);

  /**
   * What was found.
   *
   * @param count how many there are
   * @param more whether there are more than were counted
   * @param path the list of all of them; empty where it is this search's own
   */
  record Answer(List<Hit> hits, long count, boolean more, String path) {
    /** Nothing was found. */
    public static final Answer NOTHING = new Answer(List.of(), 0, false, "");

    public Answer {
      hits = List.copyOf(hits);
    }
  }

  /**
   * A record that was found.
   *
   * @param path its address
   * @param title its title or name, in the language {@code language}
   * @param language the title's BCP 47 tag
   * @param about what tells it from others like it, in the reader's words; may be empty
   */
  record Hit(String path, String title, String language, String about) {}
}
