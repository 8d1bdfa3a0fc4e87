package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.SharedAgreement.Offer;
import org.dostyk.node.agreements.SharedAgreement.Signed;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an agreement whole, as parties at other nodes may know it, and takes in what they know. How
 * it comes and goes, and that each part is of the party that it names, is its caller's business.
 */
@Service
public class SharedAgreements {
  private final AgreementStore store;
  private final VersionStore versions;
  private final OfferStore shared;
  private final EndStore ends;
  private final Documents documents;
  private final AgreementTransfers transfers;
  private final OwnInstitutions houses;
  private final Arrivals arrivals;

  SharedAgreements(
      AgreementStore store,
      VersionStore versions,
      OfferStore shared,
      EndStore ends,
      Documents documents,
      AgreementTransfers transfers,
      OwnInstitutions houses,
      Arrivals arrivals) {
    this.store = store;
    this.versions = versions;
    this.shared = shared;
    this.ends = ends;
    this.documents = documents;
    this.transfers = transfers;
    this.houses = houses;
    this.arrivals = arrivals;
  }

  /** Everything that this node knows of an agreement; empty before anything was proposed. */
  @Transactional(readOnly = true)
  public Optional<SharedAgreement> find(AgreementId id) {
    List<OfferStore.Kept> kept = shared.all(id);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Set<InstitutionId> own = own();
    return store.find(id, own).map(row -> new Reading(id, row, kept, own).whole());
  }

  /** Holds an agreement until the transaction ends, so that what is read of it stays true. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(AgreementId id) {
    store.lock(id);
  }

  /** The parties of an agreement that is here already; empty where it is not. */
  public List<AgreementParty> parties(AgreementId id) {
    return store.parties(id);
  }

  /**
   * Notes, in the transaction in which it is given, what of people another node comes to know.
   *
   * @param asked the own institution that gives it
   * @param to the party that asks
   * @param host at which it asks
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void given(
      SharedAgreement agreement, InstitutionId asked, AgreementParty to, String host) {
    Set<InstitutionId> own = own();
    List<BilingualDocument> wordings =
        agreement.offers().stream()
            .map(o -> BilingualDocument.of(documents.find(o.hash(), own).orElseThrow()))
            .toList();
    transfers.given(agreement, wordings, asked, to, host);
  }

  /** Whether an agreement is here and was in force at some time, so that others can change it. */
  public boolean wasInForce(AgreementId id) {
    return store.find(id, own()).filter(row -> row.inForceAt().isPresent()).isPresent();
  }

  /** The bytes of a wording, for whoever may have them. */
  public byte[] document(Hash hash) {
    return documents.find(hash, own()).orElseThrow().bytes();
  }

  /** A wording that is kept here. */
  public BilingualDocument wording(Hash hash) {
    return BilingualDocument.of(documents.find(hash, own()).orElseThrow());
  }

  /** Whether a wording is kept here already. */
  public boolean has(Hash hash) {
    return documents.find(hash, own()).isPresent();
  }

  private Set<InstitutionId> own() {
    return houses.all().stream().map(OwnInstitution::id).collect(Collectors.toSet());
  }

  /**
   * Brings an agreement up to what is known of it elsewhere, in the caller's transaction. What is
   * known here already changes nothing.
   *
   * @param all what is known here and elsewhere together; every offer is of this agreement ({@link
   *     SharedAgreement#holds}), every signature of the party that it names
   * @param wordings those that are not kept here yet
   * @return whether anything was new
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(SharedAgreement all, Map<Hash, byte[]> wordings) {
    return arrivals.take(all, wordings);
  }

  /** One agreement being read. */
  private final class Reading {
    private final AgreementId id;
    private final AgreementStore.Row row;
    private final List<OfferStore.Kept> kept;
    private final Set<InstitutionId> own;

    Reading(
        AgreementId id,
        AgreementStore.Row row,
        List<OfferStore.Kept> kept,
        Set<InstitutionId> own) {
      this.id = id;
      this.row = row;
      this.kept = kept;
      this.own = own;
    }

    SharedAgreement whole() {
      var signed = new ArrayList<Signed>();
      Map<Hash, List<Signature>> given = versions.signatures(id);
      given.forEach((hash, all) -> all.forEach(s -> signed.add(new Signed(hash, s))));
      return new SharedAgreement(
          id,
          row.type(),
          new PartnerId(row.draftedBy().value()),
          row.createdAt(),
          row.parent(),
          store.parties(id),
          kept.stream().map(this::offer).toList(),
          signed,
          ends.all(id));
    }

    private Offer offer(OfferStore.Kept k) {
      BilingualDocument wording =
          BilingualDocument.of(documents.find(k.row().hash(), own).orElseThrow());
      return new Offer(
          wording.version(),
          k.row().hash(),
          wording.previous(),
          new PartnerId(k.row().proposedBy().value()),
          k.row().proposedAt());
    }
  }
}
