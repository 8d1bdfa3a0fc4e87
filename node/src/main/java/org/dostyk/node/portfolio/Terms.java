package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementEnded;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.EndingTakenBack;
import org.dostyk.node.lives.ProvisionsChanged;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when agreements hold. An agreement's text says it in words; an officer reads them once and
 * notes the day, so that calendars and lists know it.
 */
@Service
public class Terms {
  private static final int LONGEST_NOTICE = 3_660;
  private static final int LONGEST_SOURCE = 300;
  private final Agreements agreements;
  private final TermStore store;
  private final Audit audit;
  private final Clock clock;

  Terms(Agreements agreements, TermStore store, Audit audit, Clock clock) {
    this.agreements = agreements;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** The agreement's term as the officer's institution has it; one of revision 0 before that. */
  Term of(Agreement agreement, Actor officer) {
    InstitutionId house = side(agreement, officer);
    return Optional.ofNullable(store.of(List.of(agreement.id()), Set.of(house)).get(agreement.id()))
        .orElse(new Term(agreement.id(), house, Optional.empty(), Optional.empty(), false, "", 0));
  }

  /**
   * Notes until when an agreement holds.
   *
   * @return false where somebody noted it since the revision: nothing was written
   * @throws Refused if it was never in force, or what was typed cannot be
   */
  @Transactional
  public boolean note(AgreementId id, Typed typed, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    Term term = read(agreement, typed, officer);
    boolean written = store.write(term, officer.account(), clock.instant());
    if (written) {
      store.setEnded(List.of(id), agreement.state() instanceof Ended);
      audit.record(
          term.house(),
          officer,
          "portfolio.term_noted",
          Agreements.KIND,
          id.value(),
          term.endsOn().map(AuditWords::of).orElse("∞"));
    }
    return written;
  }

  /**
   * Notes the terms that a list tells of agreements which were put on record in this transaction.
   *
   * @param by null for the node itself
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void noteAll(Collection<Term> all, InstitutionId house, @Nullable Actor by) {
    store.addAll(all, house, by == null ? null : by.account(), clock.instant());
  }

  /** Forgets the terms of agreements that are taken off the record. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(Set<AgreementId> agreements, InstitutionId house) {
    store.remove(agreements, house);
  }

  /** What has ended stands in no calendar. */
  @EventListener
  void on(AgreementEnded ended) {
    store.setEnded(List.of(ended.agreement()), true);
  }

  @EventListener
  void on(EndingTakenBack ended) {
    store.setEnded(List.of(ended.agreement()), false);
  }

  /** Where the parties' provisions say until when it holds, each reads it so. */
  @EventListener
  void on(ProvisionsChanged changed) {
    for (InstitutionId house : changed.houses()) {
      store.follow(
          new Term(
              changed.agreement(),
              house,
              changed.endsOn(),
              changed.noticeDays(),
              changed.endsOn().isPresent() && changed.renews(),
              changed.clause(),
              0),
          changed.by(),
          clock.instant());
    }
  }

  private static Term read(Agreement agreement, Typed typed, Actor officer) {
    var objections = new ArrayList<Objection>();
    if (!(agreement.state() instanceof InForce
        || agreement.state() instanceof OnPaper
        || agreement.state() instanceof Ended)) {
      objections.add(Objection.of("portfolio.objection.not_in_force"));
    }
    boolean endless = typed.has("endless");
    Optional<LocalDate> ends = day(typed.get("ends_on"));
    if (ends.isEmpty() == !endless || (ends.isEmpty() && typed.has("ends_on"))) {
      objections.add(Objection.of("portfolio.objection.end_or_none"));
    }
    String notice = typed.get("notice_days");
    boolean noticed = notice.matches("\\d{1,4}") && Integer.parseInt(notice) <= LONGEST_NOTICE;
    if (!notice.isEmpty() && !noticed) {
      objections.add(Objection.of("portfolio.objection.notice", LONGEST_NOTICE));
    }
    if (typed.get("source").length() > LONGEST_SOURCE) {
      objections.add(Objection.of("portfolio.objection.source", LONGEST_SOURCE));
    }
    Refused.ifAny(objections);
    return new Term(
        agreement.id(),
        side(agreement, officer),
        ends,
        noticed ? Optional.of(Integer.valueOf(notice)) : Optional.empty(),
        ends.isPresent() && typed.has("renews"),
        typed.get("source"),
        typed.get("revision").matches("\\d{1,9}") ? Integer.parseInt(typed.get("revision")) : 0);
  }

  private static InstitutionId side(Agreement agreement, Actor officer) {
    return officer.institutionsAs(OFFICER).stream()
        .filter(house -> agreement.partyOf(house).isPresent())
        .findFirst()
        .orElseThrow(() -> new NotFound("agreement " + agreement.id()));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      return day.getYear() >= 1950 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
    } catch (java.time.format.DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
