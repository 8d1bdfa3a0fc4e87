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

/** Reminds of promises a week before their day passes, once for each day that was set. */
@Component
class ReminderJob implements Job {
  static final Duration AHEAD = Duration.ofDays(7);
  private static final int AT_ONCE = 200;

  private final DueStore store;
  private final StepStore steps;
  private final Commitments commitments;
  private final DueLetters letters;
  private final Clock clock;
  private final TransactionTemplate transactions;

  ReminderJob(
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
    return "commitments.reminder";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Job.inLots(AT_ONCE, transactions, this::remindOfSome);
  }

  private int remindOfSome() {
    Instant now = clock.instant();
    List<Commitment> soon = store.remind(now, now.plus(AHEAD), AT_ONCE);
    for (Commitment c : soon) {
      steps.add(c.id(), new Step(Uuid7.next(clock), Kind.REMINDED, now, null, null, "", "", null));
      commitments.record(c, null, "commitments.reminded", "");
    }
    letters.soon(soon);
    return soon.size();
  }
}
