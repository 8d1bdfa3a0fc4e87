package org.dostyk.node.news;

import java.util.List;

/**
 * A sentence of a draft, and the records that say so.
 *
 * @param sources at least one
 */
public record Sentence(String words, List<Source> sources) {

  /** A record's page. */
  public record Source(String path, String label) {}
}
