package org.dostyk.node.minutes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dostyk.node.notices.Job;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.Visits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds a side, from the day before the guests leave, that it has not confirmed the list of
 * promises: once for each visit, and nobody where nothing was promised.
 */
@Component
class ListReminderJob implements Job {
  private final Confirmations confirmations;
  private final ConfirmationStore store;
  private final Visits visits;
  private final People people;
  private final Notices notices;
  private final Clock clock;
  private final TransactionTemplate transactions;

  ListReminderJob(
      Confirmations confirmations,
      ConfirmationStore store,
      Visits visits,
      People people,
      Notices notices,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.confirmations = confirmations;
    this.store = store;
    this.visits = visits;
    this.people = people;
    this.notices = notices;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "minutes.list_reminder";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    for (Visit visit : visits.ending(today.minusDays(1), today.plusDays(2))) {
      LocalDate there = visit.today(now);
      if (!there.isBefore(visit.plan().to().minusDays(1)) && !visit.isOver(now)) {
        transactions.executeWithoutResult(t -> remind(visit, now));
      }
    }
  }

  private void remind(Visit visit, Instant now) {
    ListStanding standing = confirmations.standing(visit);
    if (standing.list().lines().isEmpty() || standing.isWhole() || !store.remind(visit.id(), now)) {
      return;
    }
    Letter letter =
        Letter.of(
            "minutes.letter.confirm.subject",
            "minutes.letter.confirm.body",
            "/visits/" + visit.id() + "/promises",
            visit.plan().purpose(),
            visit.plan().to(),
            standing.list().lines().size());
    for (Side side : Side.values()) {
      if (standing.asks(side)) {
        tell(visit.speaker(side).hosted().orElse(visit.keeper()), letter);
      }
    }
  }

  private void tell(InstitutionId house, Letter letter) {
    Set<AccountId> told = new LinkedHashSet<>();
    for (Role role : new Role[] {Role.OFFICER, Role.SIGNATORY}) {
      people.holding(role, house).forEach(a -> told.add(a.id()));
    }
    told.forEach(account -> notices.tell(house, account, letter));
  }
}
