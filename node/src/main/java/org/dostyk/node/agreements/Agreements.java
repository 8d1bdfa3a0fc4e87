package org.dostyk.node.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.OnceAPage;
import org.dostyk.node.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements from the first draft to the version that lies before the parties; {@link Signing} goes
 * on from there. Each method is one use case in one transaction; what is refused changes nothing.
 */
@Service
public class Agreements {
  /** The record kind of agreements, for audit, panels and promises. */
  public static final String KIND = "agreements.agreement";

  private final AgreementStore store;
  private final WorkingTexts texts;
  private final ListStore lists;
  private final AgreementIndex index;
  private final VersionStore versions;
  private final WaitingStore waiting;
  private final PaperRecordStore papers;
  private final Parties parties;
  private final Wording wording;
  private final ObjectProvider<ProposalGate> proposalGates;
  private final Documents documents;
  private final AgreementTransfers transfers;
  private final OwnInstitutions houses;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final LatelyRead lately = new LatelyRead();

  Agreements(
      AgreementStore store,
      WorkingTexts texts,
      ListStore lists,
      AgreementIndex index,
      VersionStore versions,
      WaitingStore waiting,
      PaperRecordStore papers,
      Parties parties,
      Wording wording,
      ObjectProvider<ProposalGate> proposalGates,
      Documents documents,
      AgreementTransfers transfers,
      OwnInstitutions houses,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.lists = lists;
    this.index = index;
    this.versions = versions;
    this.waiting = waiting;
    this.papers = papers;
    this.parties = parties;
    this.wording = wording;
    this.proposalGates = proposalGates;
    this.documents = documents;
    this.transfers = transfers;
    this.houses = houses;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins an agreement with a first text to work on. Asked twice with one id, it begins one.
   *
   * @param house the officer's own institution, the first party
   * @param others the other parties, among the partners this institution sees
   * @param languages two to four BCP 47 tags in the order of print
   * @throws Refused with every objection
   */
  @Transactional
  public void draft(
      AgreementId id,
      AgreementType type,
      InstitutionId house,
      List<PartnerId> others,
      List<String> languages,
      Actor officer) {
    begin(id, new Beginning(type, house, others, null), Starters.first(type, languages), officer);
  }

  /**
   * Begins an agreement with this text. Asked twice with one id, it begins one.
   *
   * @param first who signs for a party that it names nobody for, is the first who may
   * @throws Refused with every objection
   */
  @Transactional
  public void begin(AgreementId id, Beginning with, Draft first, Actor officer) {
    InstitutionId house = with.house();
    mustBe(Role.OFFICER, house, officer);
    List<AgreementParty> all = parties.of(house, with.others(), officer);
    var objections = new ArrayList<>(AgreementRules.toDraft(all, first.languages()));
    if (with.parent() instanceof AgreementId parent) {
      objections.addAll(AgreementRules.under(with.type(), all, read(parent, Set.of(house))));
    } else if (with.type().isInstrument()) {
      objections.add(Objection.of("agreements.objection.parent_type"));
    }
    Refused.ifAny(objections);
    if (!store.add(id, with, all, clock.instant())) {
      return;
    }
    var signatories = new LinkedHashMap<>(parties.usualSignatories(all, Set.of(house)));
    signatories.putAll(first.signatories());
    Draft text = first.withSignatories(signatories);
    texts.begin(id, house, text, 0, officer);
    audit.record(house, officer, "agreements.drafted", KIND, id.value(), "");
  }

  /**
   * An agreement as this person may read it.
   *
   * @throws NotFound if there is none, or it is not theirs to see
   */
  public Agreement find(AgreementId id, Actor reader) {
    return seen(id, readingFor(reader));
  }

  /**
   * An agreement as somebody with this role at one of its parties reaches it.
   *
   * @throws NotFound if there is none, or they hold the role elsewhere only
   */
  public Agreement findAs(Role role, AgreementId id, Actor person) {
    return seen(id, person.institutionsAs(role));
  }

  /** An agreement as these institutions see it. */
  private record Seen(AgreementId id, Set<InstitutionId> readers) {}

  private Agreement seen(AgreementId id, Set<InstitutionId> readers) {
    return OnceAPage.read(new Seen(id, readers), () -> read(id, readers));
  }

  /** The agreements that this person may read, the latest change first: the first thousand. */
  public List<AgreementRow> list(Actor reader) {
    return lists.part(readingFor(reader), Asked.EVERYTHING, 1_000).lines().stream()
        .map(AgreementsPage.Line::row)
        .toList();
  }

  /**
   * The agreements with a partner that this person may read, each with its step, the latest change
   * first.
   *
   * @param most how many, at least 1
   */
  public List<AgreementsPage.Line> with(PartnerId partner, Actor reader, int most) {
    var asked = new Asked(null, null, 0, partner.value(), "", null);
    return lists.part(readingFor(reader), asked, most).lines();
  }

  /**
   * The institutions for which somebody reads agreements: an administrator's seat is not enough.
   */
  static Set<InstitutionId> readingFor(Actor reader) {
    return reader.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  /**
   * How far the signing of these agreements is, for whoever was given their ids; drafts are left
   * out.
   */
  public List<AgreementStanding> standings(Collection<AgreementId> ids) {
    return versions.standings(ids);
  }

  /** Against keeping a text at all; a text that is merely unfinished may be kept. */
  public static List<Objection> againstKeeping(Draft draft) {
    return AgreementRules.toSave(draft);
  }

  /** The agreements above and below this one, as far as this person may read them. */
  @Transactional(readOnly = true)
  Family family(Agreement agreement, Actor reader) {
    Set<InstitutionId> readers = readingFor(reader);
    return new Family(store.above(agreement.id(), readers), store.under(agreement.id(), readers));
  }

  /** The agreements whose latest version waits for this person's signature. */
  public List<AgreementRow> waitingFor(Actor signatory) {
    return waitingFor(signatory, 1_000);
  }

  /** The same, at most so many, those that have waited longest first. */
  @Transactional(readOnly = true)
  public List<AgreementRow> waitingFor(Actor signatory, int most) {
    return waiting.forSignature(
        signatory.account(), signatory.institutionsAs(Role.SIGNATORY), most);
  }

  /** The text that the reader's institution is working on, if any. */
  public Optional<WorkingText> workingText(Agreement agreement, Actor reader) {
    return side(agreement, reader).flatMap(house -> texts.find(agreement.id(), house));
  }

  /**
   * The text that the officer's institution works on, begun from the latest version if there is
   * none yet.
   */
  @Transactional
  public WorkingText workOn(AgreementId id, Actor officer) {
    Agreement agreement = read(id, officer.institutionsAs(Role.OFFICER));
    InstitutionId house = officersSide(agreement, officer);
    Optional<WorkingText> begun = texts.find(id, house);
    if (begun.isPresent()) {
      return begun.get();
    }
    Refused.ifAny(AgreementRules.toWorkOn(agreement));
    Version latest = agreement.latest().orElseThrow(() -> new NotFound("No text of " + id));
    texts.begin(id, house, latest.toChange(), latest.number(), officer);
    return texts.find(id, house).orElseThrow();
  }

  /**
   * Keeps a text. What somebody else saved since the writer read it is kept, too: the two are
   * joined wording by wording, and where they differ the writer decides.
   *
   * @param read the revision on which the writer's text rests
   * @return what was saved; or where both wrote different words: then nothing was changed
   * @throws Refused if the text cannot be kept at all
   */
  @Transactional
  public Saving save(AgreementId id, int read, Draft draft, Actor officer) {
    Agreement agreement = read(id, officer.institutionsAs(Role.OFFICER));
    InstitutionId house = officersSide(agreement, officer);
    Refused.ifAny(AgreementRules.toSave(draft));
    store.lock(id);
    WorkingText before = workOn(id, officer);
    return texts.save(id, before, read, draft, officer);
  }

  /** Lays a working text aside; the latest version stays as it is. */
  @Transactional
  public void discard(AgreementId id, Actor officer) {
    Agreement agreement = read(id, officer.institutionsAs(Role.OFFICER));
    InstitutionId house = officersSide(agreement, officer);
    if (agreement.latest().isEmpty()) {
      throw new Refused(Objection.of("agreements.objection.not_proposed"));
    }
    store.discard(id, house);
    index.read(id);
    audit.record(house, officer, "agreements.discarded", KIND, id.value(), "");
  }

  /**
   * Proposes the officer's working text to all parties as the next version, which is immutable.
   * Signatures under earlier versions do not bind it.
   *
   * @throws Refused with every objection; the working text is kept
   */
  @Transactional
  public Version propose(AgreementId id, Actor officer) {
    store.lock(id);
    Agreement agreement = read(id, officer.institutionsAs(Role.OFFICER));
    InstitutionId house = officersSide(agreement, officer);
    Optional<WorkingText> working = texts.find(id, house);
    if (working.isEmpty()) {
      throw new Refused(
          Objection.of("agreements.objection.nothing_changed", agreement.versions().size()));
    }
    Draft draft = working.get().draft();
    Draft filled = wording.filled(agreement, draft, house);
    var objections = new ArrayList<>(AgreementRules.toPropose(agreement, working.get(), filled));
    objections.addAll(wording.against(agreement, draft, house));
    proposalGates.orderedStream().forEach(g -> objections.addAll(g.against(agreement, filled)));
    Refused.ifAny(objections);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    BilingualDocument document = wording.document(agreement, draft, house, now);
    Hash hash =
        documents.keep(document.canonical(), Kind.CANONICAL, Set.copyOf(agreement.houses()));
    versions.add(id, document.version(), hash, document, house, officer.account(), now);
    document
        .parties()
        .forEach(p -> p.signatories().forEach(s -> versions.expect(hash, p.id(), s.id())));
    store.discard(id, house);
    index.read(id);
    for (InstitutionId party : agreement.houses()) {
      audit.record(
          party,
          officer,
          "agreements.proposed",
          KIND,
          id.value(),
          document.version() + " · " + hash.hex());
    }
    transfers.proposed(agreement, document, house, officer);
    events.publishEvent(new AgreementProposed(id, document.version(), hash, house));
    return read(id, officer.institutionsAs(Role.OFFICER)).latest().orElseThrow();
  }

  /** The party of the agreement for which the officer's or signatory's institution stands. */
  Optional<InstitutionId> side(Agreement agreement, Actor person) {
    return readingFor(person).stream()
        .filter(house -> agreement.partyOf(house).isPresent())
        .findFirst();
  }

  /** An agreement as the node itself sees it, by one of its versions' hashes. */
  @Transactional(readOnly = true)
  Optional<Agreement> withVersion(Hash hash) {
    return versions.withHash(hash).map(row -> asNode(row.agreement()));
  }

  /** An agreement as the node itself sees it, for what follows an event; nobody reads it so. */
  public Agreement asNode(AgreementId id) {
    return read(id, Set.copyOf(houses.all().stream().map(OwnInstitution::id).toList()));
  }

  Agreement read(AgreementId id, Set<InstitutionId> readers) {
    AgreementStore.Row row =
        store.find(id, readers).orElseThrow(() -> new NotFound("Agreement " + id));
    Optional<PaperRecord> paper = papers.find(id);
    var all = new ArrayList<Version>();
    Map<Hash, List<Signature>> signatures = versions.signatures(id);
    List<AgreementParty> agreed = store.parties(id);
    Map<Hash, Map<String, AccountId>> meant = versions.meant(id, agreed);
    for (VersionStore.Row v : versions.of(id)) {
      all.add(
          new Version(
              v.number(),
              v.hash(),
              Version.read(() -> document(v.hash(), readers)),
              v.proposedBy(),
              v.proposedAt(),
              signatures.getOrDefault(v.hash(), List.of()),
              meant.getOrDefault(v.hash(), Map.of())));
    }
    return new Agreement(
        id,
        row.type(),
        row.draftedBy(),
        row.createdAt(),
        agreed,
        all,
        row.state(all, paper),
        row.parent(),
        paper);
  }

  /** A wording of an agreement that these may read; a page may ask for one several times. */
  private BilingualDocument document(Hash hash, Set<InstitutionId> readers) {
    return lately.of(hash, () -> documents.find(hash, readers).orElseThrow());
  }

  InstitutionId officersSide(Agreement agreement, Actor officer) {
    return officer.institutionsAs(Role.OFFICER).stream()
        .filter(house -> agreement.partyOf(house).isPresent())
        .findFirst()
        .orElseThrow(() -> new Refused(Objection.of("agreements.objection.not_officer")));
  }

  private static void mustBe(Role role, InstitutionId house, Actor person) {
    if (!person.is(role, house)) {
      throw new NotFound("No seat at " + house);
    }
  }
}
