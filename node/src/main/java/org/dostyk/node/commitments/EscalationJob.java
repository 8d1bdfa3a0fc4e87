package org.dostyk.node.commitments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dostyk.node.commitments.EscalationStore.Raised;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.notices.Job;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings promises that stay late before whoever answers for them, then the officers, then the
 * signatories, each once for each day that was set; noted in the promise's life and in the trail.
 */
@Component
class EscalationJob implements Job {
  private static final int AT_ONCE = 200;
  private static final Kind[] LEVELS = {
    Kind.ESCALATED_OWNER, Kind.ESCALATED_OFFICER, Kind.ESCALATED_SIGNATORY
  };

  private final EscalationStore store;
  private final StepStore steps;
  private final Commitments commitments;
  private final DueLetters letters;
  private final Clock clock;
  private final TransactionTemplate transactions;

  EscalationJob(
      EscalationStore store,
      StepStore steps,
      Commitments commitments,
      DueLetters letters,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.steps = steps;
    this.commitments = commitments;
    this.letters = letters;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "commitments.escalation";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Job.inLots(AT_ONCE, transactions, this::raiseSome);
  }

  private int raiseSome() {
    Instant now = clock.instant();
    List<Raised> raised = store.raise(now, AT_ONCE);
    for (Raised r : raised) {
      Kind before = LEVELS[r.to() - 1];
      steps.add(
          r.promise().id(), new Step(Uuid7.next(clock), before, now, null, null, "", "", null));
      commitments.record(r.promise(), null, "commitments.escalated", "");
    }
    letters.stillLate(raised);
    return raised.size();
  }
}
