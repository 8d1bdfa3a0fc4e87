package org.dostyk.node.lives;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.lives.LifeStore.By;
import org.dostyk.node.lives.LifeStore.Entered;
import org.dostyk.node.notices.Job;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the calendar does to agreements: a term that has passed is renewed by itself or ends the
 * agreement, and a notice takes effect. Each in its own transaction; run again it finds nothing.
 */
@Component
class LifeJob implements Job {
  private final Agreements agreements;
  private final Endings endings;
  private final LifeStore store;
  private final NoticeStore notices;
  private final LifeLetters letters;
  private final Days days;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LifeJob(
      Agreements agreements,
      Endings endings,
      LifeStore store,
      NoticeStore notices,
      LifeLetters letters,
      Days days,
      Audit audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.agreements = agreements;
    this.endings = endings;
    this.store = store;
    this.notices = notices;
    this.letters = letters;
    this.days = days;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "lives.days";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    for (Notice notice : notices.passed(days.latest())) {
      transaction.executeWithoutResult(
          t -> notices.held(notice.agreement()).ifPresent(this::takeEffect));
    }
    for (Entered entered : store.passed(days.latest())) {
      transaction.executeWithoutResult(
          t -> store.held(entered.provisions().agreement()).ifPresent(this::pass));
    }
  }

  private void takeEffect(Notice notice) {
    Agreement agreement = agreements.asNode(notice.agreement());
    if (!notice.lastDay().isBefore(days.today(agreement))) {
      return;
    }
    Ending.Manner manner =
        switch (notice.kind()) {
          case ENDS -> Ending.Manner.TERMINATED;
          case NO_RENEWAL -> Ending.Manner.EXPIRED;
          case CONSENT -> Ending.Manner.BY_CONSENT;
        };
    end(
        agreement,
        manner,
        notice.lastDay(),
        notice.words(),
        notice.enteredFor(),
        notice.enteredBy());
  }

  private void pass(Entered entered) {
    Provisions provisions = entered.provisions();
    Agreement agreement = agreements.asNode(provisions.agreement());
    LocalDate today = days.today(agreement);
    if (!(agreement.state() instanceof InForce)) {
      store.over(agreement.id());
      return;
    }
    LocalDate end = provisions.endsOn().orElseThrow();
    if (!end.isBefore(today)) {
      return;
    }
    if (notices.standing(agreement.id()).isPresent()) {
      // A notice that reaches beyond the term: the term is over with it, not before.
      if (!provisions.renewal().isByItself()) {
        store.over(agreement.id());
      } else {
        renew(agreement, entered, today);
      }
      return;
    }
    if (!provisions.renewal().isByItself()) {
      By by = entered.by();
      end(agreement, Ending.Manner.EXPIRED, end, "", by.house(), by.account());
      return;
    }
    renew(agreement, entered, today);
  }

  private void renew(Agreement agreement, Entered entered, LocalDate today) {
    List<Provisions> renewals = LifeRules.renewals(entered.provisions(), today);
    LocalDate from = entered.provisions().endsOn().orElseThrow();
    for (Provisions after : renewals) {
      LocalDate until = after.endsOn().orElseThrow();
      store.prolong(after);
      store.note(
          agreement.id(),
          new LifeEvent(
              LifeEvent.Kind.RENEWED,
              clock.instant(),
              from.plusDays(1),
              Optional.of(until),
              entered.provisions().clause(Matter.RENEWAL),
              Optional.empty(),
              Optional.empty()));
      for (InstitutionId reader : agreement.readers()) {
        audit.byNode(
            reader,
            "lives.renewed",
            Agreements.KIND,
            agreement.id().value(),
            AuditWords.of(from) + " → " + AuditWords.of(until));
      }
      letters.tellAll(agreement, LifeLetters.Said.RENEWED, until);
      from = until;
    }
    if (!renewals.isEmpty()) {
      events.publishEvent(Lives.changed(agreement, renewals.getLast(), entered.by()));
    }
  }

  private void end(
      Agreement agreement,
      Ending.Manner manner,
      LocalDate on,
      String words,
      InstitutionId house,
      @Nullable AccountId by) {
    if (agreement.state() instanceof InForce) {
      endings.comeTo(agreement.id(), new Ending(manner, on, words, house, by, clock.instant()));
      store.note(
          agreement.id(),
          new LifeEvent(
              LifeEvent.Kind.CAME_TO_END,
              clock.instant(),
              on,
              Optional.empty(),
              "",
              Optional.empty(),
              Optional.empty()));
      letters.tellAll(agreement, LifeLetters.Said.CAME_TO_END, on);
    }
    notices.close(agreement.id());
    store.over(agreement.id());
  }
}
