package org.dostyk.node.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.notices.Job;
import org.dostyk.node.people.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those for whom a step has waited as many days as its route says, again and again. */
@Component
class ApprovalReminderJob implements Job {
  private static final int AT_ONCE = 100;
  private final RunStore runs;
  private final Agreements agreements;
  private final ApprovalLetters letters;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transactions;

  ApprovalReminderJob(
      RunStore runs,
      Agreements agreements,
      ApprovalLetters letters,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.runs = runs;
    this.agreements = agreements;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "approvals.reminder";
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
    List<RunStore.Waiting> late =
        runs.remind(clock.instant().truncatedTo(ChronoUnit.SECONDS), AT_ONCE);
    for (RunStore.Waiting waiting : late) {
      Agreement agreement = agreements.asNode(waiting.agreement());
      Optional<Run> run =
          runs.of(waiting.agreement(), waiting.house()).stream()
              .filter(r -> r.step(waiting.step()).isPresent())
              .findFirst();
      run.ifPresent(
          r -> {
            letters.remind(agreement, r, List.of(r.step(waiting.step()).orElseThrow()));
            audit.byNode(
                r.house(),
                "approvals.reminded",
                Agreements.KIND,
                agreement.id().value(),
                String.valueOf(r.version()));
          });
    }
    return late.size();
  }
}
