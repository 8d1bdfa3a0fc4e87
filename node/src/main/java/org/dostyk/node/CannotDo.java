package org.dostyk.node;

/** What was asked for is understood and not possible: says why, what was kept, what to do next. */
final class CannotDo extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotDo(String message) {
    super(message);
  }

  CannotDo(String message, Throwable cause) {
    super(message, cause);
  }
}
