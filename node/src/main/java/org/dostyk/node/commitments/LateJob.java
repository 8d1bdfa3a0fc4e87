package org.dostyk.node.commitments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.notices.Job;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices once that a promise's day has passed: marks it, notes it in its life and in the trail,
 * and tells those whom it concerns, all in one transaction.
 */
@Component
class LateJob implements Job {
  private static final int AT_ONCE = 200;

  private final DueStore store;
  private final StepStore steps;
  private final Commitments commitments;
  private final DueLetters letters;
  private final Clock clock;
  private final TransactionTemplate transactions;

  LateJob(
      DueStore store,
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
    return "commitments.late";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    Job.inLots(AT_ONCE, transactions, this::noticeSome);
  }

  private int noticeSome() {
    Instant now = clock.instant();
    List<Commitment> turned = store.noticeLate(now, AT_ONCE);
    for (Commitment c : turned) {
      steps.add(
          c.id(), new Step(Uuid7.next(clock), Kind.TURNED_LATE, now, null, c.due(), "", "", null));
      commitments.record(c, null, "commitments.turned_late", "");
    }
    letters.late(turned, now);
    return turned.size();
  }
}
