package org.dostyk.node.documents;

import org.jspecify.annotations.Nullable;

/** Bytes that are not the canonical form of anything, so that their hash would mean nothing. */
public final class NotCanonical extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotCanonical(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
