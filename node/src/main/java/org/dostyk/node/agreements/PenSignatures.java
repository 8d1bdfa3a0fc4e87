package org.dostyk.node.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.PenSignature.Decision;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.documents.ScanFinding;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.Scans;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signatures by pen. Any officer of a party's own institution sends in a scan, for any signatory,
 * also of a party that has no people here; somebody else, an officer or signatory of any party,
 * compares it with the version and confirms or declines it.
 */
@Service
public class PenSignatures {
  private static final Role[] MAY_CHECK = {Role.OFFICER, Role.SIGNATORY};

  private final Agreements agreements;
  private final AgreementStore store;
  private final PenSignatureStore scans;
  private final Signing signing;
  private final AgreementTransfers transfers;
  private final SigningGates gates;
  private final Scans files;
  private final Partners partners;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PenSignatures(
      Agreements agreements,
      AgreementStore store,
      PenSignatureStore scans,
      Signing signing,
      AgreementTransfers transfers,
      SigningGates gates,
      Scans files,
      Partners partners,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agreements = agreements;
    this.store = store;
    this.scans = scans;
    this.signing = signing;
    this.transfers = transfers;
    this.gates = gates;
    this.files = files;
    this.partners = partners;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What the sender says of a signature.
   *
   * @param version the hash of the version that the sender had before them
   * @param party the party's id in it
   * @param day null where none was given
   * @param placeTyped the place as it was typed
   * @param where the place meant, with its clock
   */
  public record Entry(
      Hash version,
      String party,
      String signatory,
      @Nullable LocalDate day,
      String placeTyped,
      Place where) {}

  /**
   * Takes a scan of the signature of one of the latest version's signatories. Sent twice under one
   * id, it is taken once.
   *
   * @param read what {@link Scans#read} said of the file
   * @throws Refused with every objection; nothing is kept then
   */
  @Transactional
  public void send(
      AgreementId id,
      PenSignatureId scan,
      Entry entry,
      byte[] file,
      ScanFinding read,
      Actor officer) {
    store.lock(id);
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId house = officersHouse(agreement, officer);
    if (scans.find(id, scan).isPresent()) {
      return;
    }
    Refused.ifAny(PenSignatureRules.toSend(agreement, entry.version()));
    Version latest = agreement.latest().orElseThrow();
    Optional<AgreementParty> party =
        agreement.parties().stream().filter(p -> p.documentId().equals(entry.party())).findFirst();
    List<PenSignature> sent = scans.of(latest.hash(), entry.party(), entry.signatory());
    Hash hash = Hash.of(file);
    var objections =
        new java.util.ArrayList<>(
            PenSignatureRules.toEnter(
                latest, party, signatory(latest, entry), entry, sent, clock.instant()));
    party
        .filter(p -> !partners.exists(p.partner()))
        .ifPresent(p -> objections.add(Objection.of("agreements.objection.not_founded", p.name())));
    party
        .filter(p -> gates.signsElsewhere(agreement, p))
        .ifPresent(
            p -> objections.add(Objection.of("agreements.objection.pen_own_node", p.name())));
    List<PenSignatureRules.Code> codes =
        read instanceof Legible readable
            ? readable.codes().stream()
                .map(c -> new PenSignatureRules.Code(c, readable(c, officer)))
                .toList()
            : List.of();
    objections.addAll(PenSignatureRules.toTake(agreement, latest, read, hash, sent, codes));
    Refused.ifAny(objections);
    var signature =
        new PenSignature(
            scan,
            id,
            latest.hash(),
            entry.party(),
            entry.signatory(),
            files.keep(file, (Legible) read, Set.copyOf(agreement.houses())),
            java.util.Objects.requireNonNull(entry.day()),
            entry.where(),
            officer.account(),
            house,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            new Decision.Awaited());
    scans.add(signature);
    for (InstitutionId reader : agreement.houses()) {
      audit.record(
          reader,
          officer,
          "agreements.scan_sent",
          Agreements.KIND,
          id.value(),
          latest.number() + " · " + hash.hex());
    }
    transfers.signed(agreement, latest, entry.party(), entry.signatory(), house, officer);
    events.publishEvent(new PenSignatureSent(id, scan));
  }

  /**
   * Confirms that a scan shows this version, this person's hand and the seal; this binds the
   * signature.
   *
   * @throws Refused with every objection; nothing is changed then
   */
  @Transactional
  public void confirm(
      AgreementId id,
      PenSignatureId scan,
      boolean version,
      boolean person,
      boolean seal,
      Actor checker) {
    store.lock(id);
    Agreement agreement = toBeChecked(id, checker);
    PenSignature found = find(agreement, scan);
    Refused.ifAny(PenSignatureRules.toCheck(agreement, found, checker));
    Refused.ifAny(PenSignatureRules.toConfirm(version, person, seal));
    scans.decide(scan, new Decision.Confirmed(checker.account(), now()));
    AgreementParty party =
        agreement.parties().stream()
            .filter(p -> p.documentId().equals(found.party()))
            .findFirst()
            .orElseThrow();
    signing.bind(agreement, party, found.asSignature(), checker);
  }

  /**
   * Turns a scan down, with the reason for its sender.
   *
   * @throws Refused with every objection; nothing is changed then
   */
  @Transactional
  public void decline(AgreementId id, PenSignatureId scan, String reason, Actor checker) {
    store.lock(id);
    Agreement agreement = toBeChecked(id, checker);
    PenSignature found = find(agreement, scan);
    Refused.ifAny(PenSignatureRules.toCheck(agreement, found, checker));
    Refused.ifAny(PenSignatureRules.toDecline(reason));
    scans.decide(scan, new Decision.Declined(checker.account(), now(), reason.strip()));
    for (InstitutionId reader : agreement.houses()) {
      audit.record(
          reader, checker, "agreements.scan_declined", Agreements.KIND, id.value(), reason.strip());
    }
    events.publishEvent(new PenSignatureDeclined(id, scan));
  }

  /**
   * Takes back a scan that its sender sent, before anybody has looked.
   *
   * @throws Refused if somebody has, or it is another's; nothing is changed then
   */
  @Transactional
  public void withdraw(AgreementId id, PenSignatureId scan, Actor sender) {
    store.lock(id);
    Agreement agreement = agreements.findAs(Role.OFFICER, id, sender);
    PenSignature found = find(agreement, scan);
    Refused.ifAny(PenSignatureRules.toWithdraw(found, sender));
    scans.decide(scan, new Decision.Withdrawn(sender.account(), now()));
    for (InstitutionId reader : agreement.houses()) {
      audit.record(
          reader,
          sender,
          "agreements.scan_withdrawn",
          Agreements.KIND,
          id.value(),
          found.file().hex());
    }
  }

  /** The scans sent for an agreement that the caller has read, the first first. */
  @Transactional(readOnly = true)
  public List<PenSignature> of(Agreement agreement) {
    return scans.of(agreement.id());
  }

  /**
   * One of the scans of an agreement that the caller has read.
   *
   * @throws NotFound if the agreement has no such scan
   */
  @Transactional(readOnly = true)
  public PenSignature find(Agreement agreement, PenSignatureId scan) {
    return scans
        .find(agreement.id(), scan)
        .orElseThrow(() -> new NotFound("Scan " + scan + " of " + agreement.id()));
  }

  /** Whether this person may check scans of this agreement that others sent. */
  public boolean mayCheck(Agreement agreement, Actor person) {
    return person.institutionsAs(MAY_CHECK).stream()
        .anyMatch(house -> agreement.partyOf(house).isPresent());
  }

  /** The scans that wait for a second person, and this may be that person. */
  @Transactional(readOnly = true)
  public List<PenRow> waitingFor(Actor checker) {
    return scans.waitingFor(checker.account(), checker.institutionsAs(MAY_CHECK));
  }

  /**
   * Whether a party to an agreement signs on its own node, so that no scan of its signature is
   * taken here.
   */
  public boolean signsElsewhere(Agreement agreement, AgreementParty party) {
    return gates.signsElsewhere(agreement, party);
  }

  /** Whose signatures are missing under the latest version, and could be sent in here. */
  List<AgreementPage.Signing> missing(Agreement agreement) {
    return agreement
        .latest()
        .map(v -> VersionPage.signings(agreement, v))
        .orElse(List.of())
        .stream()
        .filter(s -> s.given().isEmpty() && !signsElsewhere(agreement, s.party()))
        .toList();
  }

  private Agreement toBeChecked(AgreementId id, Actor checker) {
    Agreement agreement = agreements.read(id, checker.institutionsAs(MAY_CHECK));
    if (!mayCheck(agreement, checker)) {
      throw new NotFound("No side of " + id);
    }
    return agreement;
  }

  private Optional<Agreement> readable(Hash code, Actor reader) {
    Set<InstitutionId> houses = Agreements.readingFor(reader);
    return agreements
        .withVersion(code)
        .filter(a -> new LinkedHashSet<>(a.readers()).stream().anyMatch(houses::contains));
  }

  private static Optional<Signatory> signatory(Version version, Entry entry) {
    return version.document().party(entry.party()).stream()
        .flatMap(p -> p.signatories().stream())
        .filter(s -> s.id().equals(entry.signatory()))
        .findFirst();
  }

  private static InstitutionId officersHouse(Agreement agreement, Actor officer) {
    return officer.institutionsAs(Role.OFFICER).stream()
        .filter(house -> agreement.partyOf(house).isPresent())
        .findFirst()
        .orElseThrow(() -> new Refused(Objection.of("agreements.objection.not_officer")));
  }

  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
