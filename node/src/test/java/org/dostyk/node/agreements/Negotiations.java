package org.dostyk.node.agreements;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** Begins what tests of agreements begin with: two institutions and a draft between them. */
@Component
class Negotiations {
  private final Agreements agreements;
  private final Signing signing;
  private final Houses houses;
  private final Clock clock;

  Negotiations(Agreements agreements, Signing signing, Houses houses, Clock clock) {
    this.agreements = agreements;
    this.signing = signing;
    this.houses = houses;
    this.clock = clock;
  }

  /** A draft in Russian and Chinese that names both signatories. */
  Negotiation drafted() {
    return drafted(
        houses.open("East Kazakhstan University"),
        houses.open("Shandong Vocational College of Foreign Trade"));
  }

  /** One more such draft, between these. */
  Negotiation drafted(House university, House college) {
    var id = new AgreementId(Uuid7.next(clock));
    begin(id, university, college);
    WorkingText text = agreements.workOn(id, university.officer());
    Draft named =
        text.draft()
            .withSignatories(
                Map.of(
                    university.id().toString(), university.signatory().account().toString(),
                    college.id().toString(), college.signatory().account().toString()));
    agreements.save(id, text.revision(), named, university.officer());
    return new Negotiation(id, university, college);
  }

  /** The first step of it alone: a memorandum of these two that says nothing yet. */
  void begin(AgreementId id, House university, House college) {
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        university.id(),
        List.of(PartnerId.of(college.id())),
        List.of("ru", "zh"),
        university.officer());
  }

  /** The same, proposed to the college. */
  Negotiation proposed() {
    Negotiation negotiation = drafted();
    agreements.propose(negotiation.id(), negotiation.university().officer());
    return negotiation;
  }

  /** The same, signed by both. */
  Negotiation inForce() {
    Negotiation negotiation = proposed();
    AgreementId id = negotiation.id();
    Hash hash =
        agreements.find(id, negotiation.university().officer()).latest().orElseThrow().hash();
    signing.sign(id, hash, negotiation.university().signatory());
    signing.sign(id, hash, negotiation.college().signatory());
    return negotiation;
  }
}
