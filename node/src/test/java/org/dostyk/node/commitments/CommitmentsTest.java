package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class CommitmentsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
  private static final Evidence ORDER = new Evidence("Order 214", "https://eku.example/214");

  @Autowired Commitments commitments;
  @Autowired LedgerGround ground;
  @Autowired SampleSource sample;
  @Autowired Houses houses;
  @Autowired Partners partners;
  @Autowired Audit audit;
  @Autowired TestClock clock;
  private House house;
  private PartnerId college;

  @BeforeEach
  void aHouseAndAPartner() {
    clock.set(TestClock.BEGIN);
    house = ground.house();
    college = ground.college(house);
  }

  @Test
  void aPromiseIsTakenInWithWhatIsMissingInIt() {
    Commitment c = commitments.promise(ground.theirs(house, college, null), house.officer());
    assertThat(c.missing()).hasSize(2);
    assertThat(c.status(clock.instant())).isEqualTo(new Open());
    assertThat(c.zone().getId()).isEqualTo("Asia/Shanghai");
    assertThat(commitments.lifeOf(c)).extracting(Step::kind).containsExactly(Kind.PROMISED);
  }

  @Test
  void aFormSentTwiceMakesOnePromise() {
    Promise promise = ground.theirs(house, college, DUE);
    Commitment first = commitments.promise(promise, house.officer());
    assertThat(commitments.promise(promise, house.officer())).isEqualTo(first);
    assertThat(commitments.lifeOf(first)).hasSize(1);
  }

  @Test
  void bothPartiesOfThisNodeReadIt() {
    House neighbour = houses.open("Karaganda Polytechnic College");
    House stranger = houses.open("Somebody else");
    Promise promise = ground.theirs(house, PartnerId.of(neighbour.id()), DUE);
    Commitment c = commitments.promise(promise, house.officer());
    assertThat(c.readers()).containsExactlyInAnyOrder(house.id(), neighbour.id());
    assertThat(commitments.find(c.id(), Set.of(neighbour.id()))).isPresent();
    assertThat(commitments.find(c.id(), Set.of(stranger.id()))).isEmpty();
    assertThat(audit.of(c.id().value(), Set.of(neighbour.id()))).hasSize(1);
  }

  @Test
  void anOfficerEntersPromisesForTheirOwnInstitutionAlone() {
    Actor elsewhere = houses.open("Karaganda Polytechnic College").officer();
    Promise promise = ground.theirs(house, college, DUE);
    assertThatThrownBy(() -> commitments.promise(promise, elsewhere)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> commitments.promise(promise, house.signatory()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePromisingSideNamesWhoAnswersAndTheOtherDoesNot() {
    House neighbour = houses.open("Karaganda Polytechnic College");
    Commitment c =
        commitments.promise(
            ground.theirs(house, PartnerId.of(neighbour.id()), DUE), house.officer());
    Actor dean = neighbour.the(Role.COORDINATOR);
    assertThatThrownBy(
            () -> commitments.assign(c.id(), new Here(dean.account()), ground.act(c, house)))
        .asInstanceOf(type(Refused.class))
        .extracting(r -> r.objections().getFirst().key())
        .isEqualTo("commitments.objection.owner_not_yours");
    commitments.assign(c.id(), new Here(dean.account()), ground.act(c, neighbour));
    assertThat(ground.now(c.id(), house).owner()).isEqualTo(new Here(dean.account()));
    assertThatThrownBy(
            () ->
                commitments.assign(
                    c.id(),
                    new Here(house.officer().account()),
                    ground.act(ground.now(c.id(), house), neighbour)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void forAPartnerThatIsNotHereTheKeeperNamesItsPeople() {
    Commitment c = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    commitments.assign(c.id(), new There("王琳，图书馆馆长"), ground.act(c, house));
    assertThat(ground.now(c.id(), house).owner()).isEqualTo(new There("王琳，图书馆馆长"));
  }

  @Test
  void aPromiseIsKeptWithEvidence() {
    Commitment c = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    assertThatThrownBy(
            () -> commitments.keep(c.id(), TODAY, new Evidence("", ""), ground.act(c, house)))
        .isInstanceOf(Refused.class);
    commitments.keep(c.id(), TODAY, ORDER, ground.act(c, house));
    Commitment kept = ground.now(c.id(), house);
    assertThat(kept.standing()).isEqualTo(new Kept(TODAY));
    assertThat(commitments.lifeOf(kept).getLast())
        .matches(s -> s.words().equals("Order 214") && TODAY.equals(s.day()));
  }

  @Test
  void aDayIsMovedAndThePromiseRunsOn() {
    Commitment c = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    commitments.renegotiate(c.id(), DUE.plusMonths(2), "The visas", ground.act(c, house));
    Commitment moved = ground.now(c.id(), house);
    assertThat(moved.standing()).isEqualTo(new Renegotiated(DUE, "The visas"));
    assertThat(moved.due()).isEqualTo(DUE.plusMonths(2));
  }

  @Test
  void waivingAndOpeningAgainAreSteps() {
    Commitment c = commitments.promise(ground.theirs(house, college, null), house.officer());
    commitments.waive(c.id(), "The programme ended", ground.act(c, house));
    Commitment waived = ground.now(c.id(), house);
    assertThat(waived.standing()).isEqualTo(new Waived(TODAY, "The programme ended"));
    commitments.reopen(c.id(), "It goes on", ground.act(waived, house));
    assertThat(commitments.lifeOf(ground.now(c.id(), house)))
        .extracting(Step::kind)
        .containsExactly(Kind.PROMISED, Kind.WAIVED, Kind.REOPENED);
    assertThat(audit.of(c.id().value(), Set.of(house.id())))
        .extracting(AuditEntry::action)
        .containsExactly("commitments.reopened", "commitments.waived", "commitments.promised");
  }

  @Test
  void whoChangesAnOldStateIsToldAndLosesNothing() {
    Commitment seen = commitments.promise(ground.theirs(house, college, null), house.officer());
    commitments.setDue(seen.id(), DUE, ground.act(seen, house));
    assertThatThrownBy(
            () -> commitments.assign(seen.id(), new There("Li Wei"), ground.act(seen, house)))
        .asInstanceOf(type(Refused.class))
        .extracting(r -> r.objections().getFirst().key())
        .isEqualTo("commitments.objection.changed");
  }

  @Test
  void theSameStepSentTwiceAtOnceIsTakenOnce() throws Exception {
    Commitment c = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    var act = new Act(UUID.randomUUID(), c.revision(), house.officer());
    Callable<Void> keep =
        () -> {
          commitments.keep(c.id(), TODAY, ORDER, act);
          return null;
        };
    try (var both = Executors.newFixedThreadPool(2)) {
      for (var done : both.invokeAll(List.of(keep, keep))) {
        done.get();
      }
    }
    assertThat(commitments.lifeOf(c)).extracting(Step::kind).containsOnlyOnce(Kind.KEPT);
    assertThat(ground.now(c.id(), house).revision()).isEqualTo(2);
  }

  @Test
  void aPromiseFromATextNamesItsClauseAndItsParties() {
    UUID memorandum = sample.memorandum(house, college);
    Promise promise = ground.theirs(house, college, DUE);
    Promise fromText =
        new Promise(
            promise.id(),
            promise.keeper(),
            promise.promiser(),
            promise.beneficiary(),
            promise.what(),
            null,
            DUE,
            new FromRecord(SampleSource.KIND, memorandum, "7f00", "2", promise.what()));
    commitments.promise(fromText, house.officer());
    assertThat(commitments.of(SampleSource.KIND, memorandum, Set.of(house.id()))).hasSize(1);
    House neighbour = houses.open("Karaganda Polytechnic College");
    assertThat(commitments.of(SampleSource.KIND, memorandum, Set.of(neighbour.id()))).isEmpty();
    Promise noParty =
        new Promise(
            new CommitmentId(UUID.randomUUID()),
            house.id(),
            PartnerId.of(neighbour.id()),
            college,
            promise.what(),
            null,
            DUE,
            fromText.origin());
    assertThatThrownBy(() -> commitments.promise(noParty, house.officer()))
        .asInstanceOf(type(Refused.class))
        .extracting(r -> r.objections().getFirst().key())
        .isEqualTo("commitments.objection.no_party");
  }

  @Test
  void anOldPromiseIsTakenInAsItWasGivenAndIsLateAtOnce() {
    Commitment c =
        commitments.takeIn(
            ground.theirs(house, college, LocalDate.of(2026, 11, 1)), house.officer());
    assertThat(c.status(clock.instant())).isEqualTo(new Late(19));
  }

  @Test
  void aPartnerThatPromisedStaysInTheRegister() {
    assertThat(partners.uses(college)).isEmpty();
    commitments.promise(ground.theirs(house, college, DUE), house.officer());
    assertThat(partners.uses(college))
        .extracting(o -> o.key())
        .contains("commitments.objection.uses");
  }
}
