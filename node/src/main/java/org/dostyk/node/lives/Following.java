package org.dostyk.node.lives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementEnded;
import org.dostyk.node.agreements.AgreementSigned;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.EndingTakenBack;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.lives.LifeStore.By;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows for an agreement when something about it is signed, in the same transaction. */
@Component
class Following {
  private final Agreements agreements;
  private final Amendments amendments;
  private final Endings endings;
  private final Lives lives;
  private final FarProvisions provisions;
  private final StandingNotices standing;
  private final Members members;
  private final LifeStore store;
  private final NoticeStore notices;
  private final LifeLetters letters;
  private final Days days;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Following(
      Agreements agreements,
      Amendments amendments,
      Endings endings,
      Lives lives,
      FarProvisions provisions,
      StandingNotices standing,
      Members members,
      LifeStore store,
      NoticeStore notices,
      LifeLetters letters,
      Days days,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.endings = endings;
    this.lives = lives;
    this.provisions = provisions;
    this.standing = standing;
    this.members = members;
    this.store = store;
    this.notices = notices;
    this.letters = letters;
    this.days = days;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(AgreementSigned signed) {
    if (!signed.complete()) {
      return;
    }
    amendments
        .instrument(signed.agreement())
        .ifPresent(
            i -> {
              Agreement of = agreements.asNode(i.of());
              Agreement instrument = agreements.asNode(i.id());
              switch (i.type()) {
                case AMENDMENT -> amended(of, instrument, i);
                case TERMINATION -> consented(of, instrument, i);
                case ACCESSION -> members.joined(of, instrument, i);
                default -> {}
              }
            });
  }

  /**
   * An end that somebody recorded leaves no notice standing that was given before it, and no
   * renewal that its day comes before.
   */
  @EventListener
  void on(AgreementEnded ended) {
    List<SharedAgreement.End> ends = endings.recorded(ended.agreement());
    notices.all(ended.agreement()).stream()
        .map(NoticeStore.Kept::notice)
        .filter(n -> ends.stream().anyMatch(e -> !e.at().isBefore(n.enteredAt())))
        .forEach(n -> notices.done(n.id(), true));
    standing.settle(ended.agreement());
    provisions.ended(ended.agreement());
    store.over(ended.agreement());
  }

  /** It goes on, and no notice of before stands: whoever means to end it says so anew. */
  @EventListener
  void on(EndingTakenBack back) {
    store.goOn(back.agreement());
    standing.settle(back.agreement());
  }

  private void amended(Agreement of, Agreement instrument, Instrument i) {
    Effects effects = Effects.of(instrument.latest().orElseThrow().text());
    LocalDate today = days.today(of);
    if (!effects.labels().isEmpty()) {
      note(of, LifeEvent.Kind.AMENDED, today, Optional.empty(), i);
    }
    for (Effect effect : effects.all()) {
      if (effect instanceof Effect.Prolongs longer) {
        prolong(of, longer.until(), i);
        note(of, LifeEvent.Kind.EXTENDED, today, Optional.of(longer.until()), i);
      }
    }
    for (InstitutionId reader : of.readers()) {
      audit.byNode(
          reader, "lives.amended", Agreements.KIND, of.id().value(), String.valueOf(i.number()));
    }
    letters.tellAll(of, LifeLetters.Said.AMENDED, i.number());
  }

  private void prolong(Agreement of, LocalDate until, Instrument i) {
    Provisions before = lives.provisions(of.id());
    if (!ProvisionsLine.isLonger(until, before)) {
      return;
    }
    Provisions after = before.until(until, before.renewal());
    var by = new By(i.begunFor(), i.begunBy());
    if (before.isEntered()) {
      store.prolong(after);
    } else {
      store.write(after, by, clock.instant());
    }
    events.publishEvent(Lives.changed(of, after, by));
  }

  private void consented(Agreement of, Agreement instrument, Instrument i) {
    Text title = LifeLetters.title(instrument);
    for (Effect effect : Effects.of(instrument.latest().orElseThrow().text()).all()) {
      if (effect instanceof Effect.Ends ends) {
        lives.stand(
            of,
            new Notice(
                new NoticeId(Uuid7.next(clock)),
                of.id(),
                Notice.Kind.CONSENT,
                instrument.id().value(),
                title,
                days.today(of),
                "",
                ends.on(),
                i.begunFor(),
                i.begunBy(),
                since(instrument),
                Optional.empty()));
        letters.tellAll(of, LifeLetters.Said.CONSENT, title, ends.on());
      }
    }
  }

  /** When its last signature was given: the same at every node. */
  private Instant since(Agreement instrument) {
    return instrument.state() instanceof AgreementState.InForce f ? f.since() : clock.instant();
  }

  private void note(
      Agreement of, LifeEvent.Kind kind, LocalDate on, Optional<LocalDate> until, Instrument i) {
    store.note(
        of.id(),
        new LifeEvent(
            kind, clock.instant(), on, until, "", Optional.of(i.id().value()), Optional.empty()));
  }
}
