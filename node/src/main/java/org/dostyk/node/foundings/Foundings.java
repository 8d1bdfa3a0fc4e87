package org.dostyk.node.foundings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Institutions on their way. Each method is one use case; what is refused changes nothing. */
@Service
public class Foundings {
  /** The record kind of foundings, for audit and panels. */
  public static final String KIND = "foundings.founding";

  private final FoundingStore store;
  private final Partners partners;
  private final Commitments commitments;
  private final Agreements agreements;
  private final ResponsiblePeople responsible;
  private final Audit audit;
  private final Texts texts;
  private final Clock clock;

  Foundings(
      FoundingStore store,
      Partners partners,
      Commitments commitments,
      Agreements agreements,
      ResponsiblePeople responsible,
      Audit audit,
      Texts texts,
      Clock clock) {
    this.store = store;
    this.partners = partners;
    this.commitments = commitments;
    this.agreements = agreements;
    this.responsible = responsible;
    this.audit = audit;
    this.texts = texts;
    this.clock = clock;
  }

  /** The own institutions for which somebody reads foundings. */
  public static Set<InstitutionId> readersOf(Actor actor) {
    return actor.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  /**
   * One that this person may read.
   *
   * @throws NotFound if there is none, or their institutions have no part in it
   */
  public Founding find(PartnerId id, Actor reader) {
    return store.find(id, readersOf(reader)).orElseThrow(() -> new NotFound("Founding " + id));
  }

  /** Those in which this person’s institutions have a part, those on their way first. */
  public List<Founding> list(Actor reader, int most, int skip) {
    return store.list(readersOf(reader), most, skip);
  }

  /** The milestones that are promised, in their usual order. */
  public List<Milestone> milestones(Founding founding) {
    Map<CommitmentId, MilestoneKind> kinds = store.milestones(founding.id());
    return commitments.of(KIND, founding.id().value(), founding.readers()).stream()
        .flatMap(c -> Stream.ofNullable(kinds.get(c.id())).map(kind -> new Milestone(kind, c)))
        .sorted(Comparator.comparing(Milestone::kind))
        .toList();
  }

  /**
   * Begins a founding: the institution is entered into the register as one that does not exist yet.
   * Asked twice with one id, it begins one.
   *
   * @param details of the institution; whatever identity they state
   * @throws Refused with every objection
   */
  @Transactional
  public void begin(
      PartnerId id, InstitutionId keeper, PartnerDetails details, Text purpose, Actor officer) {
    if (!officer.is(Role.OFFICER, keeper)) {
      throw new NotFound("No seat at " + keeper);
    }
    partners.add(
        id, with(details, Identity.TO_BE_FOUNDED, details.ids()), Dossier.empty(keeper), officer);
    if (store.add(id, keeper, purpose)) {
      record(store.find(id, Set.of(keeper)).orElseThrow(), officer, "foundings.begun", "");
      responsible.begun(KIND, id.value(), keeper, officer);
    }
  }

  /** Names what it is founded for, and the founders’ agreement. */
  @Transactional
  public void describe(
      PartnerId id, int seen, Text purpose, Optional<AgreementId> agreement, Actor officer) {
    Founding before = worked(id, officer);
    agreement.ifPresent(a -> agreements.find(a, officer));
    write(
        new Founding(
            id,
            before.keeper(),
            before.name(),
            purpose,
            agreement,
            before.founders(),
            before.founded(),
            seen),
        officer,
        "foundings.described",
        "");
  }

  /**
   * Adds a founder, or changes the share and contribution of one.
   *
   * @throws Refused if the shares exceed the whole, or the founder is the institution itself
   */
  @Transactional
  public void founder(
      PartnerId id,
      int seen,
      PartnerId founder,
      Optional<Share> share,
      String contribution,
      Actor officer) {
    Founding before = worked(id, officer);
    Refused.ifAny(open(before));
    Partner partner = partners.get(founder, readersOf(officer));
    var one =
        new Founder(founder, partner.name(), share, contribution.strip(), partners.own(founder));
    var founders = new ArrayList<>(before.founders());
    int at =
        before.founder(founder).map(before.founders()::indexOf).orElse(before.founders().size());
    if (at < founders.size()) {
      founders.set(at, one);
    } else {
      founders.add(one);
    }
    Founding after = with(before, founders, seen);
    Refused.ifAny(FoundingRules.founders(after));
    write(
        after,
        officer,
        "foundings.founder_noted",
        AuditWords.of(partner.name()) + share.map(s -> " · " + s).orElse(""));
  }

  /**
   * A founder leaves.
   *
   * @throws Refused if a milestone is that founder’s promise
   */
  @Transactional
  public void leave(PartnerId id, int seen, PartnerId founder, Actor officer) {
    Founding before = worked(id, officer);
    Refused.ifAny(open(before));
    Founder leaving = before.founder(founder).orElseThrow(() -> new NotFound("Founder " + founder));
    Refused.ifAny(FoundingRules.withoutFounder(leaving, milestones(before)));
    var founders = new ArrayList<>(before.founders());
    founders.remove(leaving);
    write(
        with(before, founders, seen),
        officer,
        "foundings.founder_left",
        AuditWords.of(leaving.name()));
  }

  /**
   * A founder promises a milestone to the others. Who answers for it and by when may be named
   * later: the ledger shows what is missing.
   *
   * @param due null where no day was given
   * @throws Refused with every objection
   */
  @Transactional
  public void milestone(
      PartnerId id,
      MilestoneKind kind,
      PartnerId promiser,
      @Nullable LocalDate due,
      Actor officer) {
    Founding founding = worked(id, officer);
    Refused.ifAny(open(founding));
    Refused.ifAny(FoundingRules.milestone(founding, kind, milestones(founding)));
    if (founding.founder(promiser).isEmpty()) {
      throw new NotFound("Founder " + promiser);
    }
    PartnerId beneficiary =
        founding.founders().stream()
            .map(Founder::partner)
            .filter(p -> !p.equals(promiser))
            .findFirst()
            .orElseThrow();
    var promise = new CommitmentId(Uuid7.next(clock));
    commitments.takeIn(
        new Promise(
            promise,
            founding.keeper(),
            promiser,
            beneficiary,
            wording(kind, founding.name()),
            null,
            due,
            new FromRecord(KIND, id.value(), "", "", founding.name())),
        officer);
    store.add(id, kind, promise);
    record(
        founding,
        officer,
        "foundings.milestone_promised",
        AuditWords.ofText("foundings.milestone." + kind.key()));
  }

  /**
   * The day on which it became an institution: from now on it is a partner as others are, and
   * signs.
   *
   * @param ids under which it was registered, added to those that are known
   * @throws Refused if it is not registered, the shares are not agreed, or the day lies ahead
   */
  @Transactional
  public void becomes(PartnerId id, int seen, LocalDate on, List<TypedId> ids, Actor officer) {
    Founding before = worked(id, officer);
    Partner partner = partners.get(id, Set.of(before.keeper()));
    Refused.ifAny(FoundingRules.becomes(before, milestones(before), on, today(partner.zone())));
    var all = new ArrayList<>(partner.details().ids());
    ids.stream().filter(i -> !all.contains(i)).forEach(all::add);
    change(partner, with(partner.details(), Identity.CONFIRMED, all), officer);
    write(founded(before, Optional.of(on), seen), officer, "foundings.founded", on.toString());
  }

  /**
   * Takes the day back: it was noted too early, or by mistake.
   *
   * @throws Refused if it has not become an institution
   */
  @Transactional
  public void takeBack(PartnerId id, int seen, Actor officer) {
    Founding before = worked(id, officer);
    if (before.founded().isEmpty()) {
      throw new Refused(Objection.of("foundings.objection.not_founded"));
    }
    Partner partner = partners.get(id, Set.of(before.keeper()));
    change(
        partner, with(partner.details(), Identity.TO_BE_FOUNDED, partner.details().ids()), officer);
    write(founded(before, Optional.empty(), seen), officer, "foundings.taken_back", "");
  }

  /** Whether it exists today where it is, for whom the ledger’s days are reckoned. */
  LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private void change(Partner partner, PartnerDetails after, Actor officer) {
    if (!partners.change(partner.id(), partner.keptBy(), partner.revision(), after, officer)) {
      throw changed();
    }
  }

  private Founding worked(PartnerId id, Actor officer) {
    store.lock(id);
    Founding founding = find(id, officer);
    if (!officer.is(Role.OFFICER, founding.keeper())) {
      throw new NotFound("Founding " + id + " to work on");
    }
    return founding;
  }

  private static List<Objection> open(Founding founding) {
    return founding.founded().isEmpty()
        ? List.of()
        : List.of(Objection.of("foundings.objection.founded_already"));
  }

  private void write(Founding after, Actor officer, String action, String detail) {
    if (!store.change(after)) {
      throw changed();
    }
    record(after, officer, action, detail);
  }

  private static Refused changed() {
    return new Refused(Objection.of("foundings.objection.changed"));
  }

  private void record(Founding founding, Actor by, String action, String detail) {
    founding.readers().stream()
        .sorted(Comparator.comparing(InstitutionId::value))
        .forEach(house -> audit.record(house, by, action, KIND, founding.id().value(), detail));
  }

  private Text wording(MilestoneKind kind, Text college) {
    var byTag = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      byTag.put(language.tag(), texts.in(language).it("foundings.promise." + kind.key(), college));
    }
    return new Text(byTag, null);
  }

  private static Founding with(Founding f, List<Founder> founders, int seen) {
    return new Founding(
        f.id(), f.keeper(), f.name(), f.purpose(), f.agreement(), founders, f.founded(), seen);
  }

  private static Founding founded(Founding f, Optional<LocalDate> on, int seen) {
    return new Founding(
        f.id(), f.keeper(), f.name(), f.purpose(), f.agreement(), f.founders(), on, seen);
  }

  private static PartnerDetails with(PartnerDetails d, Identity identity, List<TypedId> ids) {
    return new PartnerDetails(
        d.kind(), d.name(), ids, d.country(), d.town(), d.region(), d.zone(), identity);
  }
}
