package org.dostyk.node.web;

import java.util.List;
import java.util.stream.Collectors;
import org.dostyk.node.values.Objection;

/**
 * A use case that was refused whole: nothing was changed. Carries every objection; a page shows
 * them in the reader's language with status 422.
 */
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never leaves the process
  private final List<Objection> objections;

  public Refused(List<Objection> objections) {
    super(objections.stream().map(Objection::key).collect(Collectors.joining(", ")));
    this.objections = List.copyOf(objections);
  }

  public Refused(Objection objection) {
    this(List.of(objection));
  }

  public List<Objection> objections() {
    return objections;
  }

  /** Throws if there is any objection. */
  public static void ifAny(List<Objection> objections) {
    if (!objections.isEmpty()) {
      throw new Refused(objections);
    }
  }
}
