package org.dostyk.node.visits;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Evidence;
import org.dostyk.node.notices.Job;
import org.dostyk.node.values.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A visit that took place is evidence that the visit it returns was returned: it is added to the
 * promise of that. Whether the promise is kept by it, a person decides.
 */
@Component
class TookPlaceJob implements Job {
  /** Longer than a node is ever away. */
  private static final int DAYS_BACK = 60;

  private final Visits visits;
  private final ReturnStore returns;
  private final Commitments commitments;
  private final Clock clock;
  private final TransactionTemplate transactions;

  TookPlaceJob(
      Visits visits,
      ReturnStore returns,
      Commitments commitments,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.visits = visits;
    this.returns = returns;
    this.commitments = commitments;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "visits.took_place";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    for (Visit visit : visits.ending(today.minusDays(DAYS_BACK), today)) {
      if (visit.isOver(now) && visit.returnOf().isPresent()) {
        transactions.executeWithoutResult(
            t -> returns.promises(visit.returnOf().get()).forEach(p -> show(visit, p)));
      }
    }
  }

  private void show(Visit visit, CommitmentId promise) {
    commitments.addEvidence(
        promise,
        UUID.nameUUIDFromBytes((visit.id() + " " + promise).getBytes(StandardCharsets.UTF_8)),
        new Evidence(
            "%s, %s – %s"
                .formatted(
                    visit.plan().purpose().in(Language.EN), visit.plan().from(), visit.plan().to()),
            "/visits/" + visit.id()));
  }
}
