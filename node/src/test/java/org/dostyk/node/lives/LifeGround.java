package org.dostyk.node.lives;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Beginning;
import org.dostyk.node.agreements.ClauseLibrary;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.Starters;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements in force, as tests of what becomes of them need them. */
@Component
class LifeGround {
  static final List<String> LANGUAGES = List.of("ru", "zh");
  private final Agreements agreements;
  private final Signing signing;
  private final Houses houses;
  private final Clock clock;

  LifeGround(Agreements agreements, Signing signing, Houses houses, Clock clock) {
    this.agreements = agreements;
    this.signing = signing;
    this.houses = houses;
    this.clock = clock;
  }

  /** An agreement between a region and a college, which each has an officer and a signatory. */
  record Held(AgreementId id, House region, House college) {}

  /** A framework for three years, renewed once; any party may end it by notice of 180 days. */
  Held inForce() {
    return inForce(houses.open("Region of Lakes"), houses.open("Harbour City College"));
  }

  Held inForce(House region, House college) {
    AgreementId id = drafted(AgreementType.FRAMEWORK, region, college, null);
    sign(id, region, college);
    return new Held(id, region, college);
  }

  AgreementId drafted(
      AgreementType type, House region, House college, @Nullable AgreementId parent) {
    var id = new AgreementId(Uuid7.next(clock));
    agreements.begin(
        id,
        new Beginning(type, region.id(), List.of(PartnerId.of(college.id())), parent),
        text(type),
        region.officer());
    return id;
  }

  static Draft text(AgreementType type) {
    Draft first = Starters.first(type, LANGUAGES).withDetails(Map.of("years", "3"));
    var clauses = new ArrayList<>(first.clauses());
    clauses.add(clause("closing.termination"));
    clauses.add(clause("closing.amendments"));
    return first.withClauses(clauses);
  }

  private static DraftClause clause(String key) {
    return ClauseLibrary.clause(key, LANGUAGES).orElseThrow();
  }

  /** Proposes what the first has drafted and lets both sign it. */
  void sign(AgreementId id, House drafter, House other) {
    Hash hash = proposed(id, drafter, other);
    signing.sign(id, hash, drafter.signatory());
    signing.sign(id, hash, other.signatory());
  }

  /** Proposes what the first has drafted, to be signed by both. */
  Hash proposed(AgreementId id, House drafter, House other) {
    WorkingText text = agreements.workOn(id, drafter.officer());
    agreements.save(
        id,
        text.revision(),
        text.draft()
            .withSignatories(
                Map.of(
                    drafter.id().toString(), drafter.signatory().account().toString(),
                    other.id().toString(), other.signatory().account().toString())),
        drafter.officer());
    return agreements.propose(id, drafter.officer()).hash();
  }

  /** Writes a new wording below the n-th clause of a draft, in both languages. */
  void write(AgreementId id, int clause, String ru, String zh, House by) {
    WorkingText text = agreements.workOn(id, by.officer());
    var clauses = new ArrayList<>(text.draft().clauses());
    clauses.set(
        clause - 1, new DraftClause(clauses.get(clause - 1).heading(), Map.of("ru", ru, "zh", zh)));
    agreements.save(id, text.revision(), text.draft().withClauses(clauses), by.officer());
  }

  Agreement seen(AgreementId id, House by) {
    return agreements.find(id, by.officer());
  }

  AgreementId next() {
    return new AgreementId(Uuid7.next(clock));
  }
}
