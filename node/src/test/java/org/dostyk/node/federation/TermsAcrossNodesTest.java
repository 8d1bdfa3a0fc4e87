package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.network.Introductions;
import org.junit.jupiter.api.Test;

/** Until when an agreement holds, where its parties learn late of what was said and done. */
class TermsAcrossNodesTest extends LivingAcrossNodes {
  @Test
  void aTermThatWasSaidOtherwiseInTimeGoesOnWhereTheCalendarHadEndedIt() {
    AgreementId id = inForce();
    LocalDate end = today().plusDays(10);
    enter(here, university, ends(id, end));
    exchange();
    Introductions.cut(here, university, collegeFromHere);
    pass(Duration.ofDays(2));
    enter(here, university, renewed(id, end));
    pass(Duration.ofDays(12));
    exchange();
    assertThat(held(there, id).endsOn()).contains(end);
    assertThat(seen(there, college, id)).as("as far as they knew").isNotInstanceOf(InForce.class);
    mend();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(seen(node, house, id)).isInstanceOf(InForce.class);
      assertThat(held(node, id).endsOn()).contains(end.plusYears(2));
    }
    same(id);
  }

  @Test
  void aTermPassesAtBothNodesThoughAnEndWasRecordedBeforeAndTakenBack() {
    AgreementId id = inForce();
    LocalDate end = today().plusDays(10);
    enter(here, university, ends(id, end));
    exchange();
    here.a(Endings.class)
        .end(id, new Endings.Entry(Manner.TERMINATED, today(), "№ 3"), university.officer());
    exchange();
    here.a(Endings.class).takeBack(id, university.officer());
    exchange();
    pass(Duration.ofDays(12));
    exchange();
    assertThat(end(here, university, id)).contains(end);
    assertThat(end(there, college, id)).contains(end);
    same(id);
  }

  @Test
  void whatTheCalendarRenewedAfterAnEndOfWhichANodeLearnsLateWasNotRenewed() {
    AgreementId id = inForce();
    LocalDate end = today().plusDays(10);
    enter(here, university, renewed(id, end));
    exchange();
    pass(Duration.ofDays(10));
    Introductions.cut(here, university, collegeFromHere);
    here.a(Endings.class)
        .end(id, new Endings.Entry(Manner.TERMINATED, end, "№ 3"), university.officer());
    pass(Duration.ofDays(2));
    exchange();
    assertThat(held(there, id).endsOn()).as("as far as they knew").contains(end.plusYears(2));
    mend();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(end(node, house, id)).contains(end);
      assertThat(held(node, id).endsOn()).contains(end);
    }
    same(id);
    here.a(Endings.class).takeBack(id, university.officer());
    exchange();
    pass(Duration.ofHours(2));
    exchange();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(seen(node, house, id)).isInstanceOf(InForce.class);
      assertThat(held(node, id).endsOn()).contains(end.plusYears(2));
    }
    same(id);
  }

  @Test
  void aTermThatANoticeOutlivedIsOverOnceThatIsWithdrawn() {
    AgreementId id = inForce();
    LocalDate end = today().plusDays(10);
    enter(here, university, ends(id, end));
    give(here, university, id);
    exchange();
    pass(Duration.ofDays(12));
    exchange();
    assertThat(until(there, college, id)).contains(end.plusDays(20));
    here.a(Lives.class).withdraw(id, university.officer());
    exchange();
    pass(Duration.ofHours(2));
    exchange();
    assertThat(end(here, university, id)).contains(end);
    assertThat(end(there, college, id)).contains(end);
    same(id);
  }

  @Test
  void aNoticeThatIsLearntAfterTheTermHasPassedKeepsItUntilItsLastDayAllTheSame() {
    AgreementId id = inForce();
    LocalDate end = today().plusDays(10);
    enter(here, university, ends(id, end));
    exchange();
    Introductions.cut(here, university, collegeFromHere);
    give(here, university, id);
    LocalDate last = today().plusDays(30);
    pass(Duration.ofDays(12));
    exchange();
    assertThat(end(there, college, id)).as("as far as they knew").contains(end);
    mend();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(until(node, house, id)).contains(last);
    }
    same(id);
    pass(Duration.ofDays(20));
    exchange();
    assertThat(end(here, university, id)).contains(last);
    assertThat(end(there, college, id)).contains(last);
    same(id);
  }
}
