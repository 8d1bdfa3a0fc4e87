package org.dostyk.node.lives;

import static java.util.Objects.requireNonNull;
import static org.dostyk.node.values.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clauses of an agreement in force oblige its parties to, and the promises made of it. */
@Service
public class Obligations {
  private final Agreements agreements;
  private final Amendments amendments;
  private final Commitments commitments;
  private final Days days;

  Obligations(Agreements agreements, Amendments amendments, Commitments commitments, Days days) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.commitments = commitments;
    this.days = days;
  }

  /** The obligations of an agreement, those already in the ledger with their promise. */
  @Transactional(readOnly = true)
  public List<Obligation> of(Agreement agreement, Actor reader) {
    List<Commitment> promises =
        commitments.of(Agreements.KIND, agreement.id().value(), Commitments.readersOf(reader));
    return ObligationReading.of(
            amendments.text(agreement), agreement.parties(), days.since(agreement))
        .stream()
        .map(
            o ->
                new Obligation(
                    o.key(), o.clause(), o.what(), o.promiser(), o.due(), taken(o, promises)))
        .toList();
  }

  private static Optional<CommitmentId> taken(Obligation obligation, List<Commitment> promises) {
    return promises.stream()
        .filter(
            p ->
                p.origin() instanceof FromRecord from
                    && from.clause().equals(obligation.clause())
                    && p.what().byTag().entrySet().stream()
                        .anyMatch(
                            said ->
                                obligation
                                    .what()
                                    .exactly(said.getKey())
                                    .filter(said.getValue()::equals)
                                    .isPresent()))
        .map(Commitment::id)
        .findFirst();
  }

  /**
   * Takes one into the ledger. Asked twice with one id, it makes one promise.
   *
   * @param key of the obligation
   * @param promiser who promises; the other party, or the first of the others, is who it is for
   * @param due null where no day is known
   * @throws Refused if the agreement is not in force, or its text no longer has the sentence
   */
  @Transactional
  public void take(
      CommitmentId id,
      AgreementId of,
      String key,
      @Nullable PartnerId promiser,
      @Nullable LocalDate due,
      Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, of, officer);
    InstitutionId house = Amendments.side(agreement, officer);
    Refused.ifAny(LifeRules.inForce(agreement));
    Obligation obligation =
        of(agreement, officer).stream()
            .filter(o -> o.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new Refused(Objection.of("lives.objection.no_obligation")));
    if (obligation.taken().isPresent()) {
      return;
    }
    if (agreement.parties().stream().noneMatch(p -> p.partner().equals(promiser))) {
      throw new Refused(Objection.of("lives.objection.promiser"));
    }
    PartnerId from = requireNonNull(promiser);
    PartnerId to =
        agreement.parties().stream()
            .map(p -> p.partner())
            .filter(p -> !p.equals(from))
            .findFirst()
            .orElseThrow(() -> new NotFound("No other party"));
    Version version = Amendments.original(agreement).orElseThrow();
    commitments.takeIn(
        new Promise(
            id,
            house,
            from,
            to,
            obligation.what(),
            null,
            due,
            new Origin.FromRecord(
                Agreements.KIND,
                of.value(),
                String.valueOf(version.number()),
                obligation.clause(),
                version.document().title())),
        officer);
  }
}
