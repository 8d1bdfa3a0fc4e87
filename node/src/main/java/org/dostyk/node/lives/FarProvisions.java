package org.dostyk.node.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.lives.LifeStore.By;
import org.dostyk.node.lives.LifeStore.Entered;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The provisions that parties said, wherever they did, and which of them hold. */
@Service
public class FarProvisions {
  private final Agreements agreements;
  private final Amendments amendments;
  private final Endings endings;
  private final LifeStore store;
  private final SaidProvisionsStore said;
  private final StandingNotices notices;
  private final LifeLetters letters;
  private final Days days;
  private final List<EachForItself> each;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  FarProvisions(
      Agreements agreements,
      Amendments amendments,
      Endings endings,
      LifeStore store,
      SaidProvisionsStore said,
      StandingNotices notices,
      LifeLetters letters,
      Days days,
      List<EachForItself> each,
      Audit audit,
      ApplicationEventPublisher events) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.endings = endings;
    this.store = store;
    this.said = said;
    this.notices = notices;
    this.letters = letters;
    this.days = days;
    this.each = each;
    this.audit = audit;
    this.events = events;
  }

  /** Everything that parties ever said of an agreement. */
  @Transactional(readOnly = true)
  public List<SaidProvisions> all(Agreement agreement) {
    return said.of(agreement);
  }

  /** What each party said last, as it is today; the first holds. */
  @Transactional(readOnly = true)
  public List<SaidProvisions> standing(Agreement agreement) {
    return ProvisionsLine.standing(said.of(agreement)).stream()
        .map(s -> s.with(today(agreement, s.provisions())))
        .toList();
  }

  /**
   * Takes in what a party said at another node; known already, it changes nothing.
   *
   * @throws Refused if the agreement was never in force here, or it cannot be
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrived(AgreementParty party, Instant saidAt, Provisions provisions) {
    Instant at = saidAt.truncatedTo(ChronoUnit.MICROS);
    AgreementId id = provisions.agreement();
    said.queue(id);
    Agreement agreement = agreements.asNode(id);
    var one = new SaidProvisions(party, at, provisions, null);
    if (said.of(agreement).stream().anyMatch(s -> s.party().equals(party) && s.at().equals(at))) {
      return;
    }
    Refused.ifAny(against(agreement, provisions));
    said.add(one);
    settle(agreement);
    List<SaidProvisions> standing = standing(agreement);
    SaidProvisions holds = standing.getFirst();
    boolean isLast = standing.stream().anyMatch(s -> s.party().equals(party) && s.at().equals(at));
    boolean differs =
        standing.stream()
            .filter(s -> s.party().equals(party))
            .anyMatch(s -> !s.provisions().differences(holds.provisions()).isEmpty());
    if (isLast && differs) {
      letters.tellOthers(agreement, party.institution(), LifeLetters.Said.DIFFER, party.name());
    } else if (isLast && holds.party().equals(party)) {
      letters.tellOthers(agreement, party.institution(), LifeLetters.Said.ENTERED);
    }
    store.note(id, LifeEvent.entered(one, days.today(agreement)));
    for (InstitutionId reader : agreement.readers()) {
      audit.byNode(
          reader,
          "lives.provisions_entered",
          Agreements.KIND,
          id.value(),
          provisions.endsOn().map(AuditWords::of).orElse("∞"));
    }
  }

  private static List<Objection> against(Agreement agreement, Provisions p) {
    var objections = new ArrayList<Objection>();
    if (Amendments.original(agreement).isEmpty()) {
      objections.add(Objection.of("lives.objection.not_in_force"));
    }
    objections.addAll(LifeRules.wellSaid(p));
    p.surviving().stream()
        .filter(label -> ClauseLabel.parse(label).isEmpty())
        .forEach(label -> objections.add(Objection.of("lives.objection.no_label", label)));
    p.clauses().values().stream()
        .filter(label -> ClauseLabel.parse(label).isEmpty())
        .forEach(label -> objections.add(Objection.of("lives.objection.no_label", label)));
    return objections;
  }

  /**
   * Enters what a party of this node says: for itself, where each does; else for all.
   *
   * @return false where others hold since this revision: nothing was written
   */
  boolean enter(Agreement agreement, SaidProvisions one) {
    Provisions provisions = one.provisions();
    AgreementId id = agreement.id();
    said.queue(id);
    if (each.stream().noneMatch(e -> e.isSo(id))) {
      if (!store.write(provisions, by(one), one.at())) {
        return false;
      }
      said.forget(id);
      said.add(one);
      events.publishEvent(Lives.changed(agreement, provisions, by(one)));
      return true;
    }
    if (store.locked(id).map(e -> e.provisions().revision()).orElse(0) != provisions.revision()) {
      return false;
    }
    said.add(one);
    settle(agreement);
    events.publishEvent(new ProvisionsSaid(id));
    return true;
  }

  /** Brings what holds here up to what parties said. */
  private void settle(Agreement agreement) {
    SaidProvisions holds = ProvisionsLine.standing(said.of(agreement)).getFirst();
    Optional<Entered> before = store.locked(agreement.id());
    boolean same =
        before
            .filter(e -> e.by().house().equals(holds.party().institution()))
            .filter(e -> e.at().equals(holds.at()))
            .isPresent();
    if (same) {
      return;
    }
    Provisions now =
        today(agreement, holds.provisions())
            .at(before.map(e -> e.provisions().revision()).orElse(0));
    if (!store.write(now, by(holds), holds.at())) {
      throw new IllegalStateException(
          "Provisions of " + agreement.id() + " were entered meanwhile");
    }
    before.map(Entered::provisions).ifPresent(b -> goOn(agreement, b, now));
    if (before.isEmpty() || !before.get().provisions().differences(now).isEmpty()) {
      events.publishEvent(Lives.changed(agreement, now, by(holds)));
    }
  }

  /**
   * Takes back what the calendar renewed here after the day on which the agreement turns out to
   * have ended. Does nothing where it goes on, or nobody said its provisions.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void ended(AgreementId id) {
    said.queue(id);
    Agreement agreement = agreements.asNode(id);
    List<SaidProvisions> standing = standing(agreement);
    if (!(agreement.state() instanceof Ended) || standing.isEmpty()) {
      return;
    }
    Provisions now = standing.getFirst().provisions();
    store
        .locked(id)
        .filter(held -> !held.provisions().endsOn().equals(now.endsOn()))
        .ifPresent(
            held -> {
              store.prolong(now);
              events.publishEvent(Lives.changed(agreement, now, held.by()));
            });
  }

  /** It ended here by the calendar, with a term that was said otherwise in time. */
  private void goOn(Agreement agreement, Provisions before, Provisions now) {
    if (!now.endsOn().equals(before.endsOn())
        && notices
            .endedByTerm(agreement)
            .filter(day -> before.endsOn().filter(day::equals).isPresent())
            .isPresent()) {
      endings.goOn(agreement.id());
    }
  }

  private Provisions today(Agreement agreement, Provisions said) {
    LocalDate day =
        agreement.state() instanceof Ended ended && notices.endedByTerm(agreement).isEmpty()
            ? ended.ending().on()
            : days.today(agreement);
    return ProvisionsLine.on(day, said, amendments.extensions(agreement.id()));
  }

  private static By by(SaidProvisions one) {
    return new By(one.party().institution(), one.by());
  }
}
