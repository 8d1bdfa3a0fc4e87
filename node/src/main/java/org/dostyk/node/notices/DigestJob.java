package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what waits for somebody into one letter when its hour has come; in one transaction for each
 * reader, so that each thing is told once.
 */
@Component
class DigestJob implements Job {
  private final DigestStore store;
  private final MailStore letters;
  private final Envelopes envelopes;
  private final People people;
  private final OwnInstitutions institutions;
  private final ObjectProvider<Jobs> jobs;
  private final Clock clock;
  private final TransactionTemplate eachAlone;

  DigestJob(
      DigestStore store,
      MailStore letters,
      Envelopes envelopes,
      People people,
      OwnInstitutions institutions,
      ObjectProvider<Jobs> jobs,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.letters = letters;
    this.envelopes = envelopes;
    this.people = people;
    this.institutions = institutions;
    this.jobs = jobs;
    this.clock = clock;
    this.eachAlone = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "notices.digest";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    for (AccountId reader : store.readers(now)) {
      eachAlone.executeWithoutResult(status -> write(reader, now));
    }
  }

  private void write(AccountId reader, Instant now) {
    List<Waiting> due = store.take(reader, now);
    Account account = people.find(reader).filter(a -> !a.closed()).orElse(null);
    if (due.isEmpty() || account == null) {
      return;
    }
    OwnInstitution house = institutions.find(due.getFirst().institution()).orElseThrow();
    letters.add(
        envelopes.digest(
            Uuid7.next(clock),
            house,
            account.email(),
            account.language(),
            due,
            sender -> name(sender, account),
            now));
    jobs.getObject().soon(MailJob.NAME);
  }

  private String name(InstitutionId sender, Account reader) {
    return institutions.find(sender).map(i -> i.name().in(reader.language())).orElse("");
  }
}
