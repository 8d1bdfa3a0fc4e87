package org.dostyk.node.visits;

import java.time.Duration;
import java.util.List;
import org.dostyk.node.notices.Job;
import org.springframework.stereotype.Component;

/** Erases the delegations from other nodes whose last day here is past. */
@Component
class ForgetDelegationsJob implements Job {
  private static final int AT_A_TIME = 100;
  private final SharedDelegations delegations;

  ForgetDelegationsJob(SharedDelegations delegations) {
    this.delegations = delegations;
  }

  @Override
  public String name() {
    return "visits.forget_delegations";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    for (List<VisitId> some = delegations.past(AT_A_TIME);
        !some.isEmpty();
        some = delegations.past(AT_A_TIME)) {
      some.forEach(delegations::forget);
    }
  }
}
