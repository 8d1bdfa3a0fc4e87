package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.notices.Jobs;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class LateJobTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

  /** Midnight after the day, in Qingdao; in Öskemen it is 21:00 of the day. */
  private static final Instant PASSED_THERE = Instant.parse("2026-11-20T16:00:00Z");

  @Autowired Commitments commitments;
  @Autowired LateJob job;
  @Autowired Jobs jobs;
  @Autowired LedgerGround ground;
  @Autowired Audit audit;
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
  void aPromiseTurnsLateWhenItsDayHasPassedWhereItWasMade() {
    Commitment theirs = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    Commitment ours = commitments.promise(ground.ours(house, college, DUE), house.officer());
    clock.set(PASSED_THERE.minusSeconds(1));
    job.run();
    assertThat(noticed(theirs)).isFalse();
    clock.set(PASSED_THERE);
    job.run();
    assertThat(noticed(theirs)).isTrue();
    assertThat(noticed(ours)).as("in Öskemen the day goes on").isFalse();
    clock.set(PASSED_THERE.plus(Duration.ofHours(3)));
    job.run();
    assertThat(noticed(ours)).isTrue();
  }

  @Test
  void itIsNoticedOnceHoweverOftenAndByHoweverManyTheJobIsRun() throws Exception {
    Commitment c = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    clock.set(PASSED_THERE);
    Callable<Void> run =
        () -> {
          job.run();
          return null;
        };
    try (var three = Executors.newFixedThreadPool(3)) {
      for (var done : three.invokeAll(List.of(run, run, run))) {
        done.get();
      }
    }
    clock.advance(Duration.ofDays(1));
    jobs.runDue();
    assertThat(commitments.lifeOf(c)).extracting(Step::kind).containsOnlyOnce(Kind.TURNED_LATE);
    assertThat(audit.of(c.id().value(), Set.of(house.id())))
        .extracting(AuditEntry::action)
        .containsOnlyOnce("commitments.turned_late");
  }

  @Test
  void whoAnswersForItAndThoseWhoWaitAreWrittenToOnceEach() {
    Commitment one = commitments.promise(ground.ours(house, college, DUE), house.officer());
    Commitment two = commitments.promise(ground.ours(house, college, DUE), house.officer());
    var owner = house.the(Role.COORDINATOR);
    commitments.assign(one.id(), new Here(owner.account()), ground.act(one, house));
    commitments.assign(two.id(), new Here(owner.account()), ground.act(two, house));
    clock.set(PASSED_THERE.plus(Duration.ofHours(3)));
    job.run();
    String letters =
        browsers.as(house.the(Role.ADMINISTRATOR)).get("/notices").page().select("tbody").text();
    assertThat(letters.split("Promises are late", -1)).as("owner and two officers").hasSize(4);
    assertThat(letters).doesNotContain("A promise is late");
  }

  @Test
  void aPromiseGivenANewDayIsNoticedAnewWhenThatPassesToo() {
    Commitment c = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    clock.set(PASSED_THERE);
    job.run();
    Commitment late = ground.now(c.id(), house);
    commitments.renegotiate(c.id(), DUE.plusDays(5), "The lift", ground.act(late, house));
    job.run();
    assertThat(noticed(c)).isFalse();
    clock.advance(Duration.ofDays(6));
    job.run();
    assertThat(commitments.lifeOf(c))
        .extracting(Step::kind)
        .containsExactly(Kind.PROMISED, Kind.TURNED_LATE, Kind.RENEGOTIATED, Kind.TURNED_LATE);
  }

  @Test
  void whatWasKeptInTimeNeverTurnsLate() {
    Commitment c = commitments.promise(ground.theirs(house, college, DUE), house.officer());
    commitments.keep(c.id(), DUE, new Evidence("Order 214", ""), ground.act(c, house));
    clock.set(PASSED_THERE.plus(Duration.ofDays(400)));
    job.run();
    assertThat(noticed(c)).isFalse();
  }

  private boolean noticed(Commitment c) {
    return ground.now(c.id(), house).lateNoticedAt() != null;
  }
}
