package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exchanges that took place, as numbers. They are noted by an officer, read from a workbook, or
 * noted by a module that keeps the stays of persons: it calls {@link #note} with an id of its own,
 * so that what it says twice counts once.
 */
@Service
public class Exchanges {
  private final ExchangeStore store;
  private final Partners partners;
  private final Agreements agreements;
  private final Audit audit;
  private final Clock clock;

  Exchanges(
      ExchangeStore store, Partners partners, Agreements agreements, Audit audit, Clock clock) {
    this.store = store;
    this.partners = partners;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  /** The institutions whose exchanges somebody reads. */
  static Set<InstitutionId> readersOf(Actor actor) {
    return actor.institutionsAs(OFFICER, COORDINATOR, SIGNATORY, OBSERVER);
  }

  /** The academic year that runs at this moment, by the year in which it began. */
  int thisYear() {
    return yearOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** The academic year of a day; it begins on 1 September, and preparations for it in August. */
  static int yearOf(LocalDate day) {
    return day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1;
  }

  /**
   * Notes exchanges. An id that is there already changes nothing.
   *
   * @param by null for a module of this node
   * @throws Refused with every objection
   * @throws NotFound if the partner, or the agreement with it, is not the keeper's to see
   */
  @Transactional
  public void note(Exchange exchange, @Nullable Actor by) {
    check(exchange, by);
    if (store.add(exchange)) {
      record(exchange, by, "portfolio.noted");
    }
  }

  /**
   * Corrects what was noted.
   *
   * @return false where somebody changed it since its revision: nothing was written
   */
  @Transactional
  public boolean correct(Exchange exchange, Actor by) {
    check(exchange, by);
    boolean changed = store.change(exchange);
    if (changed) {
      record(exchange, by, "portfolio.corrected");
    }
    return changed;
  }

  /**
   * Takes out what was noted by mistake; the audit trail keeps what it said.
   *
   * @return false where somebody changed it since this revision
   */
  @Transactional
  public boolean takeOut(ExchangeId id, int revision, InstitutionId keeper, @Nullable Actor by) {
    Exchange gone = store.find(id, Set.of(keeper)).orElseThrow(() -> notFound(id));
    boolean removed = store.remove(id, keeper, revision);
    if (removed) {
      record(gone, by, "portfolio.taken_out");
    }
    return removed;
  }

  /**
   * @throws NotFound if there is none, or it is not theirs to see
   */
  Exchange get(ExchangeId id, Actor reader) {
    return store.find(id, readersOf(reader)).orElseThrow(() -> notFound(id));
  }

  /**
   * One that this officer may change.
   *
   * @throws NotFound if there is none, or they hold the role elsewhere only
   */
  Exchange toChange(ExchangeId id, Actor officer) {
    return store.find(id, officer.institutionsAs(OFFICER)).orElseThrow(() -> notFound(id));
  }

  private void check(Exchange e, @Nullable Actor by) {
    if (by != null && !by.is(OFFICER, e.keeper())) {
      throw new NotFound("No seat at " + e.keeper());
    }
    partners.get(e.partner(), Set.of(e.keeper()));
    var objections = new ArrayList<>(against(e));
    if (by != null && e.agreement().isPresent() && !isParty(e, e.agreement().get(), by)) {
      objections.add(Objection.of("portfolio.objection.agreement"));
    }
    Refused.ifAny(objections);
  }

  /** Against noting this, whatever is known of its partner. */
  List<Objection> against(Exchange e) {
    return ExchangeRules.of(e, thisYear());
  }

  private boolean isParty(Exchange e, AgreementId id, Actor by) {
    return agreements.find(id, by).parties().stream()
        .anyMatch(p -> p.partner().equals(e.partner()));
  }

  private void record(Exchange e, @Nullable Actor by, String action) {
    audit.record(e.keeper(), by, action, Exchange.RECORD, e.id().value(), detail(e));
  }

  private String detail(Exchange e) {
    return "%s %s · %s · %s · %s · %s"
        .formatted(
            Exchange.people(String.valueOf(e.people()), e.atLeast()),
            AuditWords.ofText("portfolio.flow." + e.flow().key()),
            AuditWords.ofText("documents.stay." + e.kind().code()),
            Period.years(e.period().year()),
            e.length()
                .map(l -> AuditWords.ofText("portfolio.unit." + l.unit().key()) + ": " + l.each())
                .orElse("–"),
            AuditWords.of(partners.nameOf(e.partner())));
  }

  private static NotFound notFound(ExchangeId id) {
    return new NotFound("exchange " + id);
  }
}
