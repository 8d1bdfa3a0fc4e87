package org.dostyk.node.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notices that parties gave, wherever they did. */
@Service
public class FarNotices {
  private final Agreements agreements;
  private final Endings endings;
  private final Lives lives;
  private final StandingNotices standing;
  private final LifeStore store;
  private final NoticeStore notices;
  private final LifeLetters letters;
  private final Audit audit;

  FarNotices(
      Agreements agreements,
      Endings endings,
      Lives lives,
      StandingNotices standing,
      LifeStore store,
      NoticeStore notices,
      LifeLetters letters,
      Audit audit) {
    this.agreements = agreements;
    this.endings = endings;
    this.lives = lives;
    this.standing = standing;
    this.store = store;
    this.notices = notices;
    this.letters = letters;
    this.audit = audit;
  }

  /** Every notice that a party ever gave of an agreement, also withdrawn ones. */
  @Transactional(readOnly = true)
  public List<Notice> all(AgreementId id) {
    return notices.all(id).stream()
        .map(NoticeStore.Kept::notice)
        .filter(n -> n.kind() != Notice.Kind.CONSENT)
        .toList();
  }

  /** A notice as another node knows it. */
  public record Given(
      NoticeId id,
      AgreementId agreement,
      AgreementParty party,
      Notice.Kind kind,
      LocalDate on,
      LocalDate lastDay,
      String words,
      Instant at) {}

  /**
   * Takes in a notice that a party gave at another node, as if it had been entered here; known
   * already, it changes nothing. One that is too short by what parties said is kept and does not
   * stand.
   *
   * @throws Refused if the agreement was never in force here, or it cannot be a notice
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void given(Given given) {
    if (notices.knows(given.id())) {
      return;
    }
    Agreement agreement = agreements.asNode(given.agreement());
    Refused.ifAny(against(agreement, given));
    AgreementParty party = given.party();
    var notice =
        new Notice(
            given.id(),
            given.agreement(),
            given.kind(),
            party.partner().value(),
            party.name(),
            given.on(),
            given.words(),
            given.lastDay(),
            party.institution(),
            null,
            given.at(),
            Optional.empty());
    lives.stand(agreement, notice);
    note(
        agreement,
        "lives.notice_given",
        AuditWords.of(given.lastDay()) + " · " + AuditWords.ofText(given.kind().textKey()));
    standing.tellArrived(agreement, notice);
  }

  private List<Objection> against(Agreement agreement, Given given) {
    var objections = new ArrayList<Objection>();
    boolean was =
        agreement.state() instanceof InForce
            || agreement.state() instanceof Ended ended && ended.was().isPresent();
    if (!was) {
      objections.add(Objection.of("lives.objection.not_in_force"));
    }
    if (given.words().length() > LifeRules.LONGEST_WORDS) {
      objections.add(Objection.of("lives.objection.words_long", LifeRules.LONGEST_WORDS));
    }
    if (given.lastDay().isBefore(given.on())) {
      objections.add(Objection.of("lives.objection.too_soon", given.lastDay(), given.on()));
    }
    return objections;
  }

  /**
   * Takes in that a notice was withdrawn where it was given. If its day has passed here meanwhile,
   * though it was withdrawn in time, the agreement goes on.
   *
   * @throws Refused if the notice is unknown, or was withdrawn too late
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawn(AgreementId of, NoticeId id, AgreementParty party, Instant at) {
    Notice notice =
        notices.all(of).stream()
            .map(NoticeStore.Kept::notice)
            .filter(n -> n.id().equals(id) && n.party().equals(party.partner().value()))
            .findFirst()
            .orElseThrow(() -> new Refused(Objection.of("lives.objection.no_notice")));
    if (notice.withdrawnAt().isPresent()) {
      return;
    }
    if (LocalDate.ofInstant(at, ZoneOffset.ofHours(-12)).isAfter(notice.lastDay())) {
      throw new Refused(Objection.of("lives.objection.notice_passed", notice.lastDay()));
    }
    Agreement agreement = agreements.asNode(of);
    notices.withdraw(id, at);
    if (agreement.state() instanceof Ended ended
        && ended.ending().on().equals(notice.lastDay())
        && ended.ending().recordedFor().equals(notice.enteredFor())) {
      endings.goOn(of);
      store.goOn(of);
    }
    lives.settleWithout(notice, agreement);
    note(agreement, "lives.notice_withdrawn", AuditWords.of(notice.lastDay()));
    letters.tellOthers(agreement, notice.enteredFor(), LifeLetters.Said.WITHDRAWN);
  }

  /** After what became known of the provisions that parties said. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void judge(AgreementId id) {
    standing.judge(id);
  }

  /** After what became known of the ends that were recorded. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(AgreementId id) {
    standing.settle(id);
  }

  private void note(Agreement agreement, String action, String detail) {
    for (InstitutionId reader : agreement.readers()) {
      audit.byNode(reader, action, Agreements.KIND, agreement.id().value(), detail);
    }
  }
}
