package org.dostyk.node.commitments;

import java.util.Optional;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Component;

/** Lets one person at a time take a step with a promise, from what they have seen of it. */
@Component
class PromiseLock {
  private final CommitmentStore store;
  private final StepStore steps;

  PromiseLock(CommitmentStore store, StepStore steps) {
    this.store = store;
    this.steps = steps;
  }

  /**
   * The promise, held until the transaction ends; empty where the step is taken already.
   *
   * @throws NotFound if there is none, or its author may take no such step
   * @throws Refused if it has changed since it was seen
   */
  Optional<Commitment> forStep(Kind kind, CommitmentId id, Act act) {
    Commitment c =
        store.lock(id, act.houses(kind)).orElseThrow(() -> new NotFound("promise " + id));
    if (steps.taken(id, act.step())) {
      return Optional.empty();
    }
    if (c.revision() != act.seen()) {
      throw new Refused(Objection.of("commitments.objection.changed"));
    }
    return Optional.of(c);
  }
}
