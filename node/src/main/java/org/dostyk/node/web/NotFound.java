package org.dostyk.node.web;

/**
 * A record that does not exist, or is not this reader's to see: the two are answered alike, so that
 * an answer tells nothing.
 */
public class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what);
  }
}
