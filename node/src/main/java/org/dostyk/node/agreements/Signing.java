package org.dostyk.node.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a version comes to be signed. Whatever the manner, a signature is bound in one way: to one
 * version's hash, with its audit and its event, and with the last one the agreement is in force.
 */
@Service
public class Signing {
  private final Agreements agreements;
  private final AgreementStore store;
  private final VersionStore versions;
  private final SigningGates gates;
  private final OwnInstitutions houses;
  private final AgreementTransfers transfers;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Signing(
      Agreements agreements,
      AgreementStore store,
      VersionStore versions,
      SigningGates gates,
      OwnInstitutions houses,
      AgreementTransfers transfers,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agreements = agreements;
    this.store = store;
    this.versions = versions;
    this.gates = gates;
    this.houses = houses;
    this.transfers = transfers;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Signs this very version in the signatory's account. With the last signature the agreement is in
   * force.
   *
   * <p>The page has asked the signatory to show again who they are before it calls this.
   *
   * @param hash the version that the signatory read
   * @throws Refused with every objection: the version was replaced, signed already, is not theirs
   */
  @Transactional
  public void sign(AgreementId id, Hash hash, Actor signatory) {
    store.lock(id);
    Agreement agreement = find(id, signatory);
    Refused.ifAny(AgreementRules.toSign(agreement, hash, signatory));
    Version latest = agreement.latest().orElseThrow();
    AgreementParty party = AgreementRules.signsFor(agreement, latest, signatory).orElseThrow();
    OwnInstitution house = party.hosted().flatMap(houses::find).orElseThrow();
    bind(
        agreement,
        party,
        new Signature(
            party.documentId(),
            AgreementRules.namedAs(latest, party, signatory),
            clock.instant(),
            house.place(),
            Signature.Manner.ACCOUNT),
        signatory);
  }

  /** Whether this person is named to sign the latest version, holds the post and has not signed. */
  public boolean isFor(Agreement agreement, Actor person) {
    return agreement.state() instanceof AgreementState.InNegotiation n
        && AgreementRules.signsFor(agreement, n.latest(), person)
            .filter(party -> n.latest().signatureOf(party).isEmpty())
            .isPresent();
  }

  /** Against this person signing the latest version now. */
  public List<Objection> against(Agreement agreement, Actor signatory) {
    Version latest = agreement.latest().orElseThrow(() -> new NotFound("Nothing to sign"));
    List<Objection> rules = AgreementRules.toSign(agreement, latest.hash(), signatory);
    return rules.isEmpty()
        ? AgreementRules.signsFor(agreement, latest, signatory)
            .map(party -> gates.against(agreement, party))
            .orElse(List.of())
        : rules;
  }

  /**
   * An agreement as its signatory reaches it.
   *
   * @throws Refused if they are named in the latest version and no longer hold the post
   * @throws NotFound if they have nothing to do with it
   */
  Agreement find(AgreementId id, Actor signatory) {
    Agreement agreement = agreements.asNode(id);
    if (signatory.institutionsAs(Role.SIGNATORY).stream().anyMatch(agreement.readers()::contains)) {
      return agreement;
    }
    throw AgreementRules.leftPost(agreement, signatory)
        .<RuntimeException>map(Refused::new)
        .orElseGet(() -> new NotFound("Agreement " + id));
  }

  /**
   * Binds a signature to the latest version, in the caller's transaction, which holds the
   * agreement's lock and has ruled out every other objection.
   *
   * @param by whose act it is: the signatory, or whoever checked what the signatory signed
   * @throws Refused if the signatory has signed this version already, or a gate is closed
   */
  void bind(Agreement agreement, AgreementParty party, Signature signature, Actor by) {
    Version latest = agreement.latest().orElseThrow();
    Refused.ifAny(gates.against(agreement, party));
    if (!versions.sign(latest.hash(), signature)) {
      throw new Refused(Objection.of("agreements.objection.signed_already"));
    }
    boolean complete = latest.signatures().size() + 1 == latest.signatories();
    if (complete) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      store.enterForce(agreement.id(), latest.number(), now);
    }
    String done =
        signature.manner() == Signature.Manner.PEN
            ? "agreements.signed_by_pen"
            : "agreements.signed";
    for (InstitutionId reader : agreement.houses()) {
      audit.record(
          reader,
          by,
          done,
          Agreements.KIND,
          agreement.id().value(),
          latest.number() + " · " + latest.hash().hex());
      if (complete) {
        audit.byNode(
            reader,
            "agreements.in_force",
            Agreements.KIND,
            agreement.id().value(),
            String.valueOf(latest.number()));
      }
    }
    party
        .hosted()
        .ifPresent(
            house ->
                transfers.signed(
                    agreement, latest, signature.party(), signature.signatory(), house, by));
    events.publishEvent(
        new AgreementSigned(
            agreement.id(),
            latest.number(),
            latest.hash(),
            party.partner(),
            party.house(),
            complete));
  }
}
