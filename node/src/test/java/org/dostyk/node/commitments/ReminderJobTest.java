package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ReminderJobTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

  /** Midnight after the day, in Öskemen. */
  private static final Instant PASSED = Instant.parse("2026-11-20T19:00:00Z");

  private static final String SUBJECT = "A promise falls due within a week";

  @Autowired Commitments commitments;
  @Autowired ReminderJob job;
  @Autowired LedgerGround ground;
  @Autowired Browsers browsers;
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
  void whoAnswersForAPromiseIsRemindedOnceAWeekBeforeItsDayPasses() {
    Commitment c = commitments.promise(ground.ours(house, college, DUE), house.officer());
    commitments.assign(
        c.id(), new Here(house.the(Role.COORDINATOR).account()), ground.act(c, house));
    clock.set(PASSED.minus(ReminderJob.AHEAD).minusSeconds(1));
    job.run();
    assertThat(letters()).isZero();
    clock.advance(Duration.ofSeconds(1));
    job.run();
    job.run();
    assertThat(letters()).isEqualTo(1);
  }

  @Test
  void aNewDayBringsANewReminderAndAKeptPromiseNone() {
    Commitment c = commitments.promise(ground.ours(house, college, DUE), house.officer());
    clock.set(PASSED.minus(Duration.ofDays(3)));
    job.run();
    int first = letters();
    assertThat(first).as("the officers, where nobody answers for it").isPositive();
    commitments.renegotiate(
        c.id(), DUE.plusDays(20), "The hall", ground.act(ground.now(c.id(), house), house));
    job.run();
    assertThat(letters()).isEqualTo(first);
    clock.advance(Duration.ofDays(20));
    job.run();
    assertThat(letters()).isEqualTo(2 * first);
  }

  private int letters() {
    String sent =
        browsers.as(house.the(Role.ADMINISTRATOR)).get("/notices").page().select("tbody").text();
    return sent.split(SUBJECT, -1).length - 1;
  }
}
