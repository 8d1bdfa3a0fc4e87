package org.dostyk.node;

/** The operator asked for something that the command line does not know. */
final class Misuse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misuse(String message) {
    super(message);
  }
}
