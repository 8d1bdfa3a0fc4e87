package org.dostyk.node.commitments;

/**
 * What shows that a promise was kept.
 *
 * @param words what it is: an order's number, who was sent, what was delivered
 * @param link where it can be seen, beginning with {@code https://} or {@code http://}; may be
 *     empty
 */
public record Evidence(String words, String link) {

  public Evidence {
    words = words.strip();
    link = link.strip();
  }

  boolean saysNothing() {
    return words.isEmpty() && link.isEmpty();
  }
}
