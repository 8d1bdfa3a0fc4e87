package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * An agreement with all its versions.
 *
 * @param draftedBy the own institution that began it
 * @param parties two or more, in the order of print
 * @param parent the agreement under which it is made
 * @param paper what is noted of it, where it was concluded on paper and lies elsewhere
 * @param versions oldest first; empty while it is drafted
 */
public record Agreement(
    AgreementId id,
    AgreementType type,
    InstitutionId draftedBy,
    Instant createdAt,
    List<AgreementParty> parties,
    List<Version> versions,
    AgreementState state,
    Optional<AgreementId> parent,
    Optional<PaperRecord> paper) {

  public Agreement {
    parties = List.copyOf(parties);
    versions = List.copyOf(versions);
  }

  /** What its latest version, or the record of its paper, is headed with; empty for a draft. */
  public Optional<Text> title() {
    return paper.map(PaperRecord::title).or(() -> latest().map(v -> v.document().title()));
  }

  public Optional<Version> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  public Optional<Version> version(int number) {
    return versions.stream().filter(v -> v.number() == number).findFirst();
  }

  /** The party that an own institution is, if it is one. */
  public Optional<AgreementParty> partyOf(InstitutionId house) {
    return parties.stream().filter(p -> house.equals(p.house())).findFirst();
  }

  /** The party of this id, wherever its people are: an own institution is a partner of its id. */
  public Optional<AgreementParty> party(InstitutionId id) {
    return parties.stream()
        .filter(p -> p.partner().value().equals(id.value()))
        .findFirst()
        .or(() -> partyOf(id));
  }

  /** The party that documents know by this id. */
  public Optional<AgreementParty> partyNamed(String documentId) {
    return parties.stream().filter(p -> p.documentId().equals(documentId)).findFirst();
  }

  /** The party that proposed a version, wherever its people are. */
  public Optional<AgreementParty> proposerOf(Version version) {
    return party(version.proposedBy());
  }

  /** The parties' own institutions: those that have people on this node. */
  public List<InstitutionId> houses() {
    return parties.stream().flatMap(p -> p.hosted().stream()).toList();
  }

  /** The own institutions that may read it: the drafter, and all parties once it was proposed. */
  public Set<InstitutionId> readers() {
    var readers = new LinkedHashSet<InstitutionId>();
    boolean elsewhere = party(draftedBy).filter(p -> p.hosted().isEmpty()).isPresent();
    if (!elsewhere) {
      readers.add(draftedBy);
    }
    if (!versions.isEmpty()) {
      parties.forEach(p -> p.hosted().ifPresent(readers::add));
    }
    return readers;
  }
}
