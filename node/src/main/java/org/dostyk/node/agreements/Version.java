package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was proposed. It never changes; its signatures are for it alone.
 *
 * @param wording read when it is asked for; most pages show one version of several
 * @param proposedBy the party that proposed it, by its id as a partner; an own institution has the
 *     same
 * @param signatures in the order in which they were given
 * @param meant who signs here in the name of a signatory whom another node named
 */
public record Version(
    int number,
    Hash hash,
    Supplier<BilingualDocument> wording,
    InstitutionId proposedBy,
    Instant proposedAt,
    List<Signature> signatures,
    Map<String, AccountId> meant) {

  public Version {
    signatures = List.copyOf(signatures);
    meant = Map.copyOf(meant);
  }

  Version(
      int number,
      Hash hash,
      BilingualDocument document,
      InstitutionId proposedBy,
      Instant proposedAt,
      List<Signature> signatures) {
    this(number, hash, () -> document, proposedBy, proposedAt, signatures, Map.of());
  }

  /** Whether it is this account that signs under a signatory's id. */
  boolean means(String signatory, AccountId account) {
    return signatory.equals(account.toString()) || account.equals(meant.get(signatory));
  }

  /** The accounts that can sign for a party here. */
  Set<AccountId> accountsOf(AgreementParty party) {
    var ids = new LinkedHashSet<AccountId>();
    document().party(party.documentId()).stream()
        .flatMap(p -> p.signatories().stream())
        .forEach(
            s ->
                Optional.ofNullable(meant.get(s.id()))
                    .or(() -> Parties.account(s.id()))
                    .ifPresent(ids::add));
    return ids;
  }

  /** Reads a wording when it is first asked for, and once. */
  static Supplier<BilingualDocument> read(Supplier<BilingualDocument> wording) {
    var read = new AtomicReference<@Nullable BilingualDocument>();
    return () -> {
      BilingualDocument known = read.get();
      if (known == null) {
        known = wording.get();
        read.set(known);
      }
      return known;
    };
  }

  /** What was proposed. */
  public BilingualDocument document() {
    return wording.get();
  }

  /** The wording, as pages show it. */
  public Draft text() {
    return Draft.of(document());
  }

  /** The same to be changed here, where accounts sign in the names that another node gave. */
  Draft toChange() {
    var signatories = new LinkedHashMap<String, String>();
    text()
        .signatories()
        .forEach(
            (party, id) -> {
              AccountId account = meant.get(id);
              signatories.put(party, account == null ? id : account.toString());
            });
    return text().withSignatories(signatories);
  }

  /** How many signatures it takes for the agreement to be in force. */
  int signatories() {
    return document().parties().stream().mapToInt(p -> p.signatories().size()).sum();
  }

  /** The party's signature under this version, if it was given. */
  public Optional<Signature> signatureOf(AgreementParty party) {
    return signatures.stream().filter(s -> s.party().equals(party.documentId())).findFirst();
  }
}
