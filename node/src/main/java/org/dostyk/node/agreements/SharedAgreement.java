package org.dostyk.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.partners.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * All that parties at several nodes know together of an agreement: who agrees, everything that was
 * ever proposed, every signature. A set that only grows; what it means is told by {@link
 * AgreementLine}, and is the same wherever the set is the same.
 *
 * @param begunBy the drafter, by its id as a partner
 * @param parties in the order of print
 */
public record SharedAgreement(
    AgreementId id,
    AgreementType type,
    PartnerId begunBy,
    Instant begunAt,
    Optional<AgreementId> parent,
    List<AgreementParty> parties,
    List<Offer> offers,
    List<Signed> signed,
    List<End> ends) {

  /**
   * A wording that was proposed.
   *
   * @param previous the hash of the version that it changes; null for the first
   * @param by the party that proposed it, by its id as a partner
   */
  public record Offer(int number, Hash hash, @Nullable Hash previous, PartnerId by, Instant at) {}

  /** A signature and what it is under. */
  public record Signed(Hash hash, Signature signature) {}

  /**
   * An end that a party recorded.
   *
   * @param party its id in documents
   * @param reason in its words; may be empty
   * @param takenBackAt when it said that it has not ended after all
   */
  public record End(
      String party,
      Ending.Manner manner,
      LocalDate on,
      String reason,
      Instant at,
      Optional<Instant> takenBackAt) {}

  public SharedAgreement {
    parties = List.copyOf(parties);
    ends = List.copyOf(ends);
    offers = List.copyOf(offers);
    signed = List.copyOf(signed);
  }

  /** The party that documents know by this id. */
  public Optional<AgreementParty> party(String documentId) {
    return parties.stream().filter(p -> p.documentId().equals(documentId)).findFirst();
  }

  boolean isSigned(Hash hash, String party) {
    return signed.stream()
        .anyMatch(s -> s.hash().equals(hash) && s.signature().party().equals(party));
  }

  /** Whether a document is what an offer says, and of this agreement and its parties. */
  public boolean holds(Offer offer, BilingualDocument document) {
    return document.id().equals(id.value())
        && document.version() == offer.number()
        && java.util.Objects.equals(document.previous(), offer.previous())
        && document.parties().stream()
            .map(p -> p.id())
            .toList()
            .equals(parties.stream().map(AgreementParty::documentId).toList())
        && document.parties().stream().noneMatch(p -> p.signatories().isEmpty());
  }
}
