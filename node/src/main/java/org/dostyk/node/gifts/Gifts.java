package org.dostyk.node.gifts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.dostyk.node.gifts.GiftState.Exchanged;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of gifts. Each method is one use case; what is refused changes nothing. */
@Service
public class Gifts {
  /** The record kind of gifts, for audit and panels. */
  public static final String KIND = "gifts.gift";

  private final GiftStore store;
  private final Visits visits;
  private final Partners partners;
  private final OwnInstitutions institutions;
  private final Audit audit;
  private final Clock clock;

  Gifts(
      GiftStore store,
      Visits visits,
      Partners partners,
      OwnInstitutions institutions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.visits = visits;
    this.partners = partners;
    this.institutions = institutions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The own institutions whose registers somebody reads. */
  public static Set<InstitutionId> readersOf(Actor actor) {
    return actor.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  /**
   * A gift as this person may read it.
   *
   * @throws NotFound if there is none, or it stands in a register that is not theirs
   */
  public Gift find(GiftId id, Actor reader) {
    return store.find(id, readersOf(reader)).orElseThrow(() -> new NotFound("Gift " + id));
  }

  /** What was given, received or is planned at a visit. */
  public List<Gift> at(VisitId visit, Actor reader) {
    return store.at(visit, readersOf(reader));
  }

  /**
   * The latest gifts given to and received from these partners; planned ones aside.
   *
   * @param most how many, at least 1
   */
  public List<Gift> with(Collection<PartnerId> partners, Actor reader, int most) {
    return store.with(partners, readersOf(reader), most);
  }

  /** Whether the keeper's own amounts ask for a declaration. */
  public DeclarationNeed need(Gift gift) {
    return GiftRules.need(gift, store.thresholds(gift.keeper()));
  }

  /**
   * Enters a gift. Asked twice with one id, it enters one.
   *
   * @throws NotFound if the officer reads neither the register nor the visit
   * @throws Refused with every objection
   */
  @Transactional
  public void enter(Gift gift, Actor officer) {
    if (!officer.is(Role.OFFICER, gift.keeper())) {
      throw new NotFound("No seat at " + gift.keeper());
    }
    partners.get(gift.partner(), officer.institutions());
    var objections = new ArrayList<>(GiftRules.of(gift, today(gift.keeper())));
    if (gift.visit().isPresent()) {
      Visit visit = visits.find(gift.visit().get(), officer);
      if (visit.party(gift.partner()).isEmpty()) {
        objections.add(Objection.of("gifts.objection.not_a_party", gift.partnerName()));
      }
    }
    Refused.ifAny(objections);
    if (store.add(gift)) {
      record(gift, officer, "gifts.entered", "");
    }
  }

  /**
   * Changes what stands in the register; the other side, the visit and the custody stay.
   *
   * @throws Refused with every objection
   */
  @Transactional
  public GiftSaving change(Gift gift, Actor officer) {
    Gift before = kept(gift.id(), officer);
    Refused.ifAny(GiftRules.of(gift, today(before.keeper())));
    return saved(gift, officer, "gifts.changed", "");
  }

  /**
   * What was planned was given on this day.
   *
   * @throws Refused if it was given before, or the day lies ahead
   */
  @Transactional
  public void give(GiftId id, LocalDate on, Actor officer) {
    Gift before = kept(id, officer);
    if (!before.isPlanned()) {
      throw new Refused(Objection.of("gifts.objection.given_already"));
    }
    Gift given = before.with(new Exchanged(on));
    Refused.ifAny(GiftRules.of(given, today(given.keeper())));
    written(given, officer, "gifts.given", on.toString());
  }

  /**
   * A received gift passes into somebody's keeping.
   *
   * @param seen how long the chain was when it was read
   * @throws Refused with every objection, also where somebody handed it on meanwhile
   */
  @Transactional
  public void handOver(GiftId id, int seen, Handover next, Actor officer) {
    Gift before = kept(id, officer);
    if (before.custody().size() == seen + 1 && before.custody().getLast().equals(next)) {
      return;
    }
    Refused.ifAny(GiftRules.handover(before, next, today(before.keeper())));
    if (before.custody().size() != seen || !store.handover(id, seen + 1, next)) {
      throw new Refused(Objection.of("gifts.objection.changed_meanwhile"));
    }
    var chain = new ArrayList<>(before.custody());
    chain.add(next);
    written(
        before.with(chain),
        officer,
        "gifts.handed_over",
        next.holder() + " · " + AuditWords.of(next.on()));
  }

  /**
   * Takes the last link of the chain out again, where it still is this one.
   *
   * @return false where somebody handed the gift on since
   */
  @Transactional
  boolean takeBack(GiftId id, Handover last, Actor officer) {
    Gift before = kept(id, officer);
    if (before.custody().isEmpty() || !before.custody().getLast().equals(last)) {
      return false;
    }
    int links = before.custody().size();
    store.takeBack(id, links);
    written(
        before.with(before.custody().subList(0, links - 1)),
        officer,
        "gifts.handover_taken_back",
        last.holder() + " · " + AuditWords.of(last.on()));
    return true;
  }

  /**
   * Notes the declaration of a gift.
   *
   * @throws Refused with every objection
   */
  @Transactional
  public void declare(GiftId id, Declaration declared, Actor officer) {
    Gift before = kept(id, officer);
    Refused.ifAny(GiftRules.declaration(before, declared, today(before.keeper())));
    written(
        before.with(declared),
        officer,
        "gifts.declared",
        declared.number() + " · " + AuditWords.of(declared.on()));
  }

  /**
   * Takes a planned gift out of the register.
   *
   * @throws Refused if it was given: what has happened stays
   */
  @Transactional
  public void withdraw(GiftId id, Actor officer) {
    Gift before = kept(id, officer);
    if (!before.isPlanned()) {
      throw new Refused(Objection.of("gifts.objection.given_stays"));
    }
    store.withdraw(id);
    record(before, officer, "gifts.withdrawn", "");
  }

  /** The amounts above which an institution's own rules ask for a declaration. */
  public List<Money> thresholds(InstitutionId institution) {
    return store.thresholds(institution);
  }

  /**
   * Sets the amount for its currency.
   *
   * @throws Refused if it is negative
   */
  @Transactional
  public void set(InstitutionId institution, Money threshold, Actor officer) {
    seat(institution, officer);
    if (threshold.amount().signum() < 0) {
      throw new Refused(Objection.of("gifts.objection.negative"));
    }
    store.set(institution, threshold);
    audit.record(
        institution,
        officer,
        "gifts.threshold_set",
        KIND,
        institution.value(),
        threshold.plain().toPlainString() + " " + threshold.currency());
  }

  /** Sets no amount for a currency any more. */
  @Transactional
  public void lift(InstitutionId institution, Currency currency, Actor officer) {
    seat(institution, officer);
    store.lift(institution, currency);
    audit.record(
        institution,
        officer,
        "gifts.threshold_lifted",
        KIND,
        institution.value(),
        currency.getCurrencyCode());
  }

  private static void seat(InstitutionId institution, Actor officer) {
    if (!officer.is(Role.OFFICER, institution)) {
      throw new NotFound("No seat at " + institution);
    }
  }

  private GiftSaving saved(Gift gift, Actor officer, String action, String detail) {
    if (!store.change(gift)) {
      return new GiftSaving.Overtaken(kept(gift.id(), officer));
    }
    record(gift, officer, action, detail);
    return new GiftSaving.Saved();
  }

  private void written(Gift gift, Actor officer, String action, String detail) {
    if (saved(gift, officer, action, detail) instanceof GiftSaving.Overtaken) {
      throw new Refused(Objection.of("gifts.objection.changed_meanwhile"));
    }
  }

  private void record(Gift gift, Actor officer, String action, String detail) {
    String what = AuditWords.of(gift.what());
    audit.record(
        gift.keeper(),
        officer,
        action,
        KIND,
        gift.id().value(),
        detail.isEmpty() ? what : what + " · " + detail);
  }

  private Gift kept(GiftId id, Actor officer) {
    return store
        .find(id, officer.institutionsAs(Role.OFFICER))
        .orElseThrow(() -> new NotFound("Gift " + id));
  }

  private LocalDate today(InstitutionId house) {
    return institutions
        .find(house)
        .map(h -> LocalDate.ofInstant(clock.instant(), h.place().zone()))
        .orElseThrow(() -> new NotFound("Institution " + house));
  }
}
