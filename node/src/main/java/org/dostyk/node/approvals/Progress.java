package org.dostyk.node.approvals;

import java.time.Instant;
import java.util.List;
import org.dostyk.node.values.Text;

/**
 * What a party lets parties at other nodes see of a version's way through its house. Nobody is
 * named, whatever it shows at home.
 *
 * @param hidden whether it shows nothing, now that it showed something before
 * @param steps those that are passed, as far as it allows
 */
public record Progress(boolean hidden, boolean done, List<Passed> steps) {
  public Progress {
    steps = List.copyOf(steps);
  }

  /** A step that is passed. */
  public record Passed(Text title, Instant at) {}

  static Progress of(Run run) {
    boolean hidden = run.shown() == Shown.NOTHING;
    List<Passed> steps =
        run.shown().compareTo(Shown.STEPS) < 0
            ? List.of()
            : run.steps().stream()
                .filter(s -> s.state().isPassed())
                .map(s -> new Passed(s.planned().title(), s.state().decided().orElseThrow().at()))
                .toList();
    return new Progress(hidden, !hidden && run.state() == Run.State.DONE, steps);
  }
}
