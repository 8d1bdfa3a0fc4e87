package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class EscalationTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

  /** Midnight after the day, in Öskemen. */
  private static final Instant LATE = Instant.parse("2026-11-20T19:00:00Z");

  @Autowired private Commitments commitments;
  @Autowired private Escalations escalations;
  @Autowired private EscalationJob job;
  @Autowired private LateJob late;
  @Autowired private LedgerGround ground;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House house;
  private Commitment promise;

  @BeforeEach
  void aPromiseThatNobodyKeeps() {
    clock.set(TestClock.BEGIN);
    house = ground.house();
    PartnerId college = ground.college(house);
    promise = commitments.promise(ground.ours(house, college, DUE), house.officer());
    var owner = new Here(house.the(Role.COORDINATOR).account());
    commitments.assign(promise.id(), owner, ground.act(promise, house));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.BEGIN);
  }

  @Test
  void itIsBroughtBeforeOwnerOfficersAndSignatoriesInTurnEachOnce() {
    afterDays(6);
    assertThat(escalated()).isZero();
    afterDays(7);
    assertThat(letters()).as("its owner").isEqualTo(1);
    afterDays(14);
    assertThat(letters()).as("and two officers").isEqualTo(3);
    afterDays(30);
    afterDays(60);
    assertThat(letters()).as("and two signatories, of whom one is an officer").isEqualTo(5);
    assertThat(commitments.lifeOf(promise))
        .extracting(Step::kind)
        .containsSubsequence(Kind.ESCALATED_OWNER, Kind.ESCALATED_OFFICER, Kind.ESCALATED_SIGNATORY)
        .doesNotHaveDuplicates();
  }

  @Test
  void aNodeThatWasAwayTellsEverybodyAtOnceAndNobodyTwice() {
    afterDays(45);
    afterDays(46);
    assertThat(letters()).as("owner, officer, signatory, and whoever is all of them").isEqualTo(4);
    assertThat(escalated()).isEqualTo(1);
  }

  @Test
  void anInstitutionSaysItselfAfterHowManyDaysAndThatNobodyIsTold() {
    escalations.set(house.id(), new EscalationRule(null, 2, null), house.the(Role.ADMINISTRATOR));
    afterDays(1);
    assertThat(letters()).isZero();
    afterDays(2);
    assertThat(letters()).as("two officers, and the owner whom nobody told yet").isEqualTo(3);
    afterDays(200);
    assertThat(letters()).isEqualTo(3);
  }

  @Test
  void aPromiseThatWasGivenAnotherDayBeginsAnew() {
    afterDays(7);
    Commitment now = ground.now(promise.id(), house);
    commitments.renegotiate(now.id(), DUE.plusDays(20), "Visas", ground.act(now, house));
    afterDays(21);
    assertThat(escalated()).isEqualTo(1);
    afterDays(27);
    assertThat(escalated()).isEqualTo(2);
  }

  @Test
  void whatIsKeptIsBroughtBeforeNobody() {
    Commitment now = ground.now(promise.id(), house);
    commitments.keep(now.id(), TODAY, new Evidence("Order", ""), ground.act(now, house));
    afterDays(90);
    assertThat(letters()).isZero();
  }

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void daysThatDoNotAscendAreRefusedAndANeighboursRuleIsNotReached() {
    assertThatThrownBy(
            () -> escalations.set(house.id(), new EscalationRule(9, 9, 30), house.officer()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> escalations.set(house.id(), new EscalationRule(0, 5, 400), house.officer()))
        .isInstanceOf(Refused.class);
    House other = ground.house();
    assertThatThrownBy(() -> escalations.set(house.id(), EscalationRule.USUAL, other.officer()))
        .isInstanceOf(NotFound.class);
    assertThat(escalations.of(house.id())).isEqualTo(EscalationRule.USUAL);
  }

  /** When the promise is so many days late. */
  private void afterDays(int days) {
    clock.set(LATE.plus(Duration.ofDays(days - 1)));
    late.run();
    job.run();
  }

  private long escalated() {
    return commitments.lifeOf(promise).stream()
        .filter(s -> s.kind().name().startsWith("ESCALATED"))
        .count();
  }

  private int letters() {
    String all =
        browsers.as(house.the(Role.ADMINISTRATOR)).get("/notices").page().select("tbody").text();
    return all.split("Promises are still late", -1).length - 1;
  }
}
