package org.dostyk.node.lives;

import static java.util.Objects.requireNonNull;
import static org.dostyk.node.values.Role.OFFICER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.lives.LifeStore.By;
import org.dostyk.node.lives.LifeStore.Entered;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provisions by which an agreement lives, and the notices that parties give of its end. */
@Service
public class Lives {
  private final Agreements agreements;
  private final Amendments amendments;
  private final Endings endings;
  private final LifeStore store;
  private final FarProvisions said;
  private final NoticeStore notices;
  private final StandingNotices standing;
  private final LifeLetters letters;
  private final Days days;
  private final List<NoticeGate> gates;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Lives(
      Agreements agreements,
      Amendments amendments,
      Endings endings,
      LifeStore store,
      FarProvisions said,
      NoticeStore notices,
      StandingNotices standing,
      LifeLetters letters,
      Days days,
      List<NoticeGate> gates,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.endings = endings;
    this.store = store;
    this.said = said;
    this.notices = notices;
    this.standing = standing;
    this.letters = letters;
    this.days = days;
    this.gates = gates;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The provisions that were entered; those of revision 0 where none were. */
  @Transactional(readOnly = true)
  public Provisions provisions(AgreementId id) {
    return store.provisions(id).map(Entered::provisions).orElseGet(() -> Provisions.none(id));
  }

  /** What an agreement's clauses propose as its provisions; a person decides. */
  @Transactional(readOnly = true)
  public Provisions read(Agreement agreement) {
    return ProvisionReading.of(agreement.id(), amendments.text(agreement), days.since(agreement));
  }

  /**
   * Enters the provisions, for all parties alike; their officers are told. Where each party says
   * them for itself, what was said first holds until they say the same.
   *
   * @return false where somebody entered others since this revision: nothing was written
   * @throws Refused with every objection
   */
  @Transactional
  public boolean enter(Provisions provisions, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, provisions.agreement(), officer);
    InstitutionId house = Amendments.side(agreement, officer);
    LocalDate since = days.since(agreement);
    Refused.ifAny(LifeRules.toEnter(agreement, provisions, since));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AgreementParty party = agreement.partyOf(house).orElseThrow();
    var one = new SaidProvisions(party, now, provisions, officer.account());
    if (!said.enter(agreement, one)) {
      return false;
    }
    standing.judge(agreement.id());
    store.note(agreement.id(), LifeEvent.entered(one, days.today(agreement)));
    record(
        agreement,
        officer,
        "lives.provisions_entered",
        provisions.endsOn().map(AuditWords::of).orElse("∞"));
    letters.tellOthers(agreement, house, LifeLetters.Said.ENTERED);
    return true;
  }

  static ProvisionsChanged changed(Agreement agreement, Provisions p, By by) {
    Optional<Lead> lead = p.objection().or(p::notice);
    return new ProvisionsChanged(
        agreement.id(),
        p.endsOn(),
        lead.map(Lead::inDays),
        p.renewal().isByItself(),
        p.clause(Matter.TERM),
        agreement.houses(),
        by.account());
  }

  /**
   * What an officer enters of a notice.
   *
   * @param kind null where none was chosen
   * @param party whose notice it is, by its id as documents know it
   * @param givenOn null where no day was given
   * @param lastDay a later last day that the notice names; null where it names none
   */
  public record NoticeEntry(
      Notice.@Nullable Kind kind,
      String party,
      @Nullable LocalDate givenOn,
      @Nullable LocalDate lastDay,
      String words) {}

  /**
   * Enters a party's notice; the agreement stays in force until the day that follows from it, and
   * every party is told. Asked twice with one id, it enters one.
   *
   * @throws Refused with every objection
   */
  @Transactional
  public void giveNotice(NoticeId id, AgreementId of, NoticeEntry entry, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, of, officer);
    InstitutionId house = Amendments.side(agreement, officer);
    if (notices.knows(id)) {
      return;
    }
    Provisions provisions = provisions(of);
    var objections =
        new ArrayList<>(
            LifeRules.toGiveNotice(
                agreement,
                provisions,
                entry.kind(),
                entry.givenOn(),
                entry.lastDay(),
                days.since(agreement),
                days.today(agreement),
                notices.standing(of)));
    Optional<AgreementParty> party =
        agreement.parties().stream()
            .filter(p -> p.partner().toString().equals(entry.party()))
            .findFirst();
    if (party.isEmpty()) {
      objections.add(Objection.of("lives.objection.notice_party"));
    }
    party.ifPresent(p -> gates.forEach(g -> objections.addAll(g.against(agreement, p))));
    if (entry.words().length() > LifeRules.LONGEST_WORDS) {
      objections.add(Objection.of("lives.objection.words_long", LifeRules.LONGEST_WORDS));
    }
    Refused.ifAny(objections);
    Notice.Kind kind = requireNonNull(entry.kind());
    LocalDate given = requireNonNull(entry.givenOn());
    LocalDate last = LifeRules.lastDay(provisions, kind, given, entry.lastDay());
    AgreementParty who = party.orElseThrow();
    Notice notice =
        new Notice(
            id,
            of,
            kind,
            who.partner().value(),
            who.name(),
            given,
            entry.words(),
            last,
            house,
            officer.account(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Optional.empty());
    stand(agreement, notice);
    record(
        agreement,
        officer,
        "lives.notice_given",
        AuditWords.of(last) + " · " + AuditWords.ofText(kind.textKey()));
    letters.noticeGiven(agreement, notice);
    events.publishEvent(new NoticeSaid(of));
  }

  /** A notice stands from now on, and with it the agreement's last day; or behind another. */
  void stand(Agreement agreement, Notice notice) {
    if (!notices.add(notice)) {
      return;
    }
    standing.settle(agreement.id());
    LifeEvent.Kind kind =
        switch (notice.kind()) {
          case ENDS -> LifeEvent.Kind.NOTICE;
          case NO_RENEWAL -> LifeEvent.Kind.OBJECTED;
          case CONSENT -> LifeEvent.Kind.CONSENT;
        };
    Matter matter = notice.kind() == Notice.Kind.ENDS ? Matter.ENDING : Matter.RENEWAL;
    store.note(
        agreement.id(),
        new LifeEvent(
            kind,
            clock.instant(),
            notice.givenOn(),
            Optional.of(notice.lastDay()),
            notice.kind() == Notice.Kind.CONSENT ? "" : provisions(agreement.id()).clause(matter),
            Optional.empty(),
            Optional.of(notice.partyName())));
  }

  /**
   * Withdraws the notice that stands, or the officer's own that is too short to: the agreement goes
   * on as if it had not been given.
   *
   * @throws Refused if none stands, another party entered it, or its day has passed
   */
  @Transactional
  public void withdraw(AgreementId of, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, of, officer);
    InstitutionId house = Amendments.side(agreement, officer);
    Refused.ifAny(LifeRules.inForce(agreement));
    Notice notice =
        notices
            .standing(of)
            .filter(n -> n.enteredFor().equals(house))
            .or(
                () ->
                    tooShort(agreement).stream()
                        .filter(n -> n.enteredFor().equals(house))
                        .findFirst())
            .or(() -> notices.standing(of))
            .orElseThrow(() -> new Refused(Objection.of("lives.objection.no_notice")));
    if (notice.kind() == Notice.Kind.CONSENT || !notice.enteredFor().equals(house)) {
      throw new Refused(Objection.of("lives.objection.not_yours", notice.partyName()));
    }
    if (notice.lastDay().isBefore(days.today(agreement))) {
      throw new Refused(Objection.of("lives.objection.notice_passed", notice.lastDay()));
    }
    notices.withdraw(notice.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    settleWithout(notice, agreement);
    record(agreement, officer, "lives.notice_withdrawn", AuditWords.of(notice.lastDay()));
    letters.tellOthers(agreement, house, LifeLetters.Said.WITHDRAWN);
    events.publishEvent(new NoticeSaid(of));
  }

  /** Says anew what stands after a notice was withdrawn, and notes that it was. */
  void settleWithout(Notice notice, Agreement agreement) {
    standing.settle(agreement.id());
    store.note(
        agreement.id(),
        new LifeEvent(
            LifeEvent.Kind.WITHDRAWN,
            clock.instant(),
            days.today(agreement),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.of(notice.partyName())));
  }

  /** The notices that are too short by what parties said, and may yet come to stand. */
  @Transactional(readOnly = true)
  public List<Notice> tooShort(Agreement agreement) {
    return standing.tooShort(agreement, days.today(agreement));
  }

  /** The notice that stands. */
  @Transactional(readOnly = true)
  public Optional<Notice> notice(AgreementId id) {
    return notices.standing(id);
  }

  /** What happened to it since it was signed, the earliest first. */
  @Transactional(readOnly = true)
  public List<LifeEvent> events(AgreementId id) {
    return store.events(id);
  }

  /** The last days of the terms of these agreements, where they have one. */
  @Transactional(readOnly = true)
  public Map<AgreementId, LocalDate> ends(List<AgreementId> ids) {
    return store.ends(ids);
  }

  private void record(Agreement agreement, Actor officer, String action, String detail) {
    for (InstitutionId reader : agreement.readers()) {
      audit.record(reader, officer, action, Agreements.KIND, agreement.id().value(), detail);
    }
  }
}
