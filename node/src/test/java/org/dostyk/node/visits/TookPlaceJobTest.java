package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Step;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class TookPlaceJobTest {
  private static final LocalDate BACK = VisitGround.FIRST.plusDays(100);

  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private VisitReturns returns;
  @Autowired private Commitments commitments;
  @Autowired private TookPlaceJob job;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House auezov;
  private House xinjiang;
  private Visit first;
  private Commitment promise;

  @BeforeEach
  void aPromisedReturn() {
    clock.set(TestClock.BEGIN);
    auezov = ground.house("Auezov University of the return");
    xinjiang = ground.house("Tarim University of the return");
    first = ground.approved(auezov, xinjiang);
    promise = returns.promise(first.id(), null, auezov.officer());
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.BEGIN);
  }

  @Test
  void aVisitThatTookPlaceIsEvidenceForTheReturnThatWasPromisedOnce() {
    Visit back = back();
    job.run();
    assertThat(evidence()).isEmpty();
    clock.set(BACK.plusDays(3).atStartOfDay(VisitGround.THERE.zone()).toInstant());
    job.run();
    job.run();
    assertThat(evidence()).extracting(Step::link).containsExactly("/visits/" + back.id());
    assertThat(commitments.get(promise.id(), java.util.Set.of(auezov.id())).standing().isRunning())
        .as("whether it is kept by it, a person decides")
        .isTrue();
  }

  @Test
  void thePromiseLeadsToTheVisitThatShowsIt() {
    Visit back = back();
    clock.set(BACK.plusDays(3).atStartOfDay(VisitGround.THERE.zone()).toInstant());
    job.run();
    var page = browsers.as(auezov.officer()).in(Language.RU).get("/promises/" + promise.id());
    assertThat(page.page().select("li a[href=/visits/" + back.id() + "]").eachText())
        .containsExactly("Открыть запись, которая это подтверждает");
    assertThat(page.page().select("main ol.plain").text()).doesNotContain("/visits/", "2027-");
  }

  @Test
  void aVisitThatWasCalledOffShowsNothing() {
    visits.callOff(back().id(), "No visas", xinjiang.officer());
    clock.set(BACK.plusDays(3).atStartOfDay(VisitGround.THERE.zone()).toInstant());
    job.run();
    assertThat(evidence()).isEmpty();
  }

  private Visit back() {
    var id = new VisitId(Uuid7.next(clock));
    visits.begin(
        id,
        new VisitBeginning(
            xinjiang.id(),
            Direction.OUT,
            List.of(PartnerId.of(auezov.id())),
            VisitGround.plan(BACK, BACK.plusDays(2)),
            Optional.empty(),
            Optional.of(first.id())),
        xinjiang.officer());
    visits.send(id, xinjiang.officer());
    visits.approve(id, Side.GUEST, xinjiang.signatory());
    visits.approve(id, Side.HOST, auezov.signatory());
    return visits.find(id, xinjiang.officer());
  }

  private List<Step> evidence() {
    return commitments.lifeOf(promise).stream()
        .filter(s -> s.kind() == Step.Kind.EVIDENCE)
        .toList();
  }
}
