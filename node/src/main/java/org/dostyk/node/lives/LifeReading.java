package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.springframework.stereotype.Component;

/** Gathers what the pages of an agreement's life show. */
@Component
class LifeReading {
  private static final Role[] READING = {OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER};
  private final Agreements agreements;
  private final Amendments amendments;
  private final Lives lives;
  private final FarProvisions said;
  private final Members members;
  private final Chain chain;
  private final Commitments commitments;
  private final Days days;

  LifeReading(
      Agreements agreements,
      Amendments amendments,
      Lives lives,
      FarProvisions said,
      Members members,
      Chain chain,
      Commitments commitments,
      Days days) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.lives = lives;
    this.said = said;
    this.members = members;
    this.chain = chain;
    this.commitments = commitments;
    this.days = days;
  }

  /**
   * An agreement that was in force, for a party's people, and for those of a member while it is
   * one.
   *
   * @throws NotFound if it never was, or is not theirs
   */
  public Agreement find(AgreementId id, Actor reader) {
    Agreement agreement;
    try {
      agreement = agreements.find(id, reader);
    } catch (NotFound notAParty) {
      agreement = asMember(id, reader, notAParty);
    }
    if (Amendments.original(agreement).isEmpty() || agreement.type().isInstrument()) {
      throw new NotFound("Never in force: " + id);
    }
    return agreement;
  }

  private Agreement asMember(AgreementId id, Actor reader, NotFound otherwise) {
    if (members.umbrella(id).isEmpty()) {
      throw otherwise;
    }
    Agreement agreement = agreements.asNode(id);
    if (!members.isMember(agreement, reader.institutionsAs(READING))) {
      throw otherwise;
    }
    return agreement;
  }

  public LifePage page(Agreement agreement, Actor reader) {
    AgreementId id = agreement.id();
    Provisions entered = lives.provisions(id);
    Provisions provisions = entered.isEntered() ? entered : lives.read(agreement);
    Optional<Notice> notice = lives.notice(id);
    Set<InstitutionId> ours = reader.institutionsAs(OFFICER);
    boolean officer = ours.stream().anyMatch(h -> agreement.partyOf(h).isPresent());
    var surviving = new ArrayList<Commitment>();
    var unsettled = new ArrayList<Commitment>();
    if (agreement.state() instanceof Ended) {
      sort(agreement, provisions, reader, surviving, unsettled);
    }
    return new LifePage(
        agreement,
        LifeLetters.title(agreement),
        provisions,
        entered.isEntered() ? said.standing(agreement) : List.of(),
        notice,
        agreement.state() instanceof InForce ? lives.tooShort(agreement) : List.of(),
        lives.events(id),
        amendments.about(id, reader),
        agreement.parent().isPresent() || officer ? chain.of(agreement, reader) : Optional.empty(),
        members.umbrella(id),
        members.of(id),
        surviving,
        unsettled,
        days.today(agreement),
        officer,
        officer
            && agreement.state() instanceof InForce
            && notice.filter(n -> n.kind() != Notice.Kind.CONSENT).stream()
                .anyMatch(n -> ours.contains(n.enteredFor())),
        ours);
  }

  /** Open promises, by whether their clause outlives the agreement. */
  private void sort(
      Agreement agreement,
      Provisions provisions,
      Actor reader,
      List<Commitment> surviving,
      List<Commitment> unsettled) {
    for (Commitment promise :
        commitments.of(Agreements.KIND, agreement.id().value(), Commitments.readersOf(reader))) {
      if (promise.standing().isRunning()) {
        boolean outlives =
            promise.origin() instanceof Origin.FromRecord from
                && provisions.surviving().contains(from.clause());
        (outlives ? surviving : unsettled).add(promise);
      }
    }
  }

  Map<ClauseLabel, Integer> open(AgreementId id) {
    return amendments.openClauses(id, Optional.empty());
  }
}
