package org.dostyk.node.ceremonies;

import java.util.Optional;
import org.dostyk.node.documents.PaperRun;

/**
 * The papers of a ceremony.
 *
 * @param run setting them, if somebody has begun it since the last change
 */
public record PapersPage(WallState state, Optional<PaperRun> run) {

  public Ceremony ceremony() {
    return state.ceremony();
  }
}
