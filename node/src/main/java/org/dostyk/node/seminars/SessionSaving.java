package org.dostyk.node.seminars;

import java.util.List;
import org.dostyk.node.values.Objection;

/** What became of a session. */
public sealed interface SessionSaving {

  /** It stands. */
  record Saved() implements SessionSaving {}

  /** Something speaks against it; nothing was written until it is said once more. */
  record Doubtful(List<Objection> warnings) implements SessionSaving {}

  /** Somebody else changed it since it was read; nothing was written. */
  record Overtaken() implements SessionSaving {}
}
