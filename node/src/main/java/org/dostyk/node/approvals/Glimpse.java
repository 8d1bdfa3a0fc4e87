package org.dostyk.node.approvals;

import java.util.List;
import org.dostyk.node.values.Text;

/**
 * What another party lets be seen of its way.
 *
 * @param steps those that are passed, as far as it allows; without deciders and remarks
 * @param named whether those who decided may be named
 */
public record Glimpse(Text party, boolean done, List<Step> steps, boolean named) {

  static Glimpse of(Text party, Run run) {
    return new Glimpse(
        party,
        run.state() == Run.State.DONE,
        run.shown().compareTo(Shown.STEPS) < 0
            ? List.of()
            : run.steps().stream().filter(s -> s.state().isPassed()).toList(),
        run.shown() == Shown.NAMES);
  }
}
