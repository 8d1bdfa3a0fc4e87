package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.VisitList.View;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.dostyk.node.visits.VisitState.Requested;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class VisitsTest {
  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private VisitReturns returns;
  @Autowired private VisitListStore lists;
  @Autowired private Commitments commitments;
  @Autowired private Audit audit;
  @Autowired private java.time.Clock clock;
  private House auezov;
  private House xinjiang;

  @BeforeEach
  void twoUniversities() {
    auezov = ground.house("Auezov University");
    xinjiang = ground.house("Tarim University");
  }

  @Test
  void aPlanIsItsKeepersUntilItIsSent() {
    Visit visit = ground.planned(auezov, PartnerId.of(xinjiang.id()));
    assertThatThrownBy(() -> visits.find(visit.id(), xinjiang.officer()))
        .isInstanceOf(NotFound.class);
    visits.send(visit.id(), auezov.officer());
    assertThat(visits.find(visit.id(), xinjiang.officer()).state()).isInstanceOf(Requested.class);
  }

  @Test
  void aVisitIsApprovedWhenBothSidesHaveApprovedIt() {
    Visit visit = ground.sent(auezov, xinjiang);
    visits.approve(visit.id(), Side.GUEST, auezov.signatory());
    assertThat(now(visit).state()).isInstanceOf(Requested.class);
    visits.approve(visit.id(), Side.HOST, xinjiang.officer());
    assertThat(now(visit).state()).isInstanceOf(Approved.class);
    assertThat(now(visit).approval(Side.HOST).orElseThrow().by())
        .isEqualTo(xinjiang.officer().account());
  }

  @Test
  void nobodyApprovesForTheOtherSide() {
    Visit visit = ground.sent(auezov, xinjiang);
    assertThatThrownBy(() -> visits.approve(visit.id(), Side.HOST, auezov.signatory()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.approve(visit.id(), Side.GUEST, xinjiang.the(Role.OBSERVER)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void ofASideWithoutPeopleHereTheLetterIsNoted() {
    Visit visit = ground.planned(auezov, ground.elsewhere(auezov));
    visits.send(visit.id(), auezov.officer());
    visits.approve(visit.id(), Side.GUEST, auezov.signatory());
    assertThatThrownBy(
            () -> visits.noteApproval(visit.id(), Side.HOST, Optional.empty(), auezov.officer()))
        .isInstanceOf(Refused.class);
    var letter = new Approval.ByLetter(now(visit).today(clock.instant()), "№ 17");
    visits.noteApproval(visit.id(), Side.HOST, Optional.of(letter), auezov.officer());
    assertThat(now(visit).state()).isInstanceOf(Approved.class);
    assertThat(now(visit).approval(Side.HOST).orElseThrow().letter()).contains(letter);
  }

  @Test
  void aLetterIsNotNotedForASideThatHasPeopleHere() {
    Visit visit = ground.sent(auezov, xinjiang);
    var letter = new Approval.ByLetter(LocalDate.of(2025, 1, 1), "1");
    assertThatThrownBy(
            () -> visits.noteApproval(visit.id(), Side.HOST, Optional.of(letter), auezov.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void otherDaysAskTheOtherSideAgainAndAnotherPurposeDoesNot() {
    Visit visit = ground.approved(auezov, xinjiang);
    VisitPlan later =
        VisitGround.plan(VisitGround.FIRST.plusDays(7), VisitGround.FIRST.plusDays(9));
    var saved = visits.change(visit.id(), visit.revision(), later, List.of(), auezov.officer());
    assertThat(saved)
        .isInstanceOfSatisfying(VisitSaving.Saved.class, s -> assertThat(s.askedAgain()).isTrue());
    assertThat(now(visit).state()).isInstanceOf(Requested.class);
    assertThat(now(visit).approvals()).extracting(Approval::side).containsExactly(Side.GUEST);
    visits.approve(visit.id(), Side.HOST, xinjiang.signatory());
    Visit again = now(visit);
    var reworded =
        new VisitPlan(
            org.dostyk.node.values.Text.of("en", "Seminar"),
            later.from(),
            later.to(),
            later.place());
    visits.change(visit.id(), again.revision(), reworded, List.of(), auezov.officer());
    assertThat(now(visit).state()).isInstanceOf(Approved.class);
  }

  @Test
  void twoOfficersOnOnePlanAreToldOfEachOther() {
    Visit visit = ground.planned(auezov, PartnerId.of(xinjiang.id()));
    VisitPlan one = VisitGround.plan(VisitGround.FIRST, VisitGround.FIRST.plusDays(1));
    VisitPlan other = VisitGround.plan(VisitGround.FIRST, VisitGround.FIRST.plusDays(2));
    visits.change(visit.id(), visit.revision(), one, List.of(), auezov.officer());
    assertThat(visits.change(visit.id(), visit.revision(), other, List.of(), auezov.officer()))
        .isInstanceOfSatisfying(
            VisitSaving.Overtaken.class, o -> assertThat(o.now().plan()).isEqualTo(one));
  }

  @Test
  void theOneWhoLeadsAnswersForAllWhoTravel() {
    House college = ground.house("Temirtau Technical College");
    Visit visit = ground.planned(auezov, PartnerId.of(xinjiang.id()));
    visits.change(
        visit.id(),
        visit.revision(),
        visit.plan(),
        List.of(PartnerId.of(college.id())),
        auezov.officer());
    visits.send(visit.id(), auezov.officer());
    assertThat(visits.find(visit.id(), college.officer()).guests()).hasSize(2);
    assertThatThrownBy(() -> visits.approve(visit.id(), Side.GUEST, college.signatory()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsDeclinedOrCalledOffIsOver() {
    Visit declined = ground.sent(auezov, xinjiang);
    assertThatThrownBy(() -> visits.decline(declined.id(), Side.HOST, " ", xinjiang.signatory()))
        .isInstanceOf(Refused.class);
    visits.decline(declined.id(), Side.HOST, "Examinations", xinjiang.signatory());
    assertThat(now(declined).state()).isEqualTo(new Declined(Side.HOST, "Examinations"));
    Visit off = ground.approved(auezov, xinjiang);
    visits.callOff(off.id(), "Flights are cancelled", xinjiang.officer());
    assertThat(now(off).state()).isEqualTo(new CalledOff(Side.HOST, "Flights are cancelled"));
    assertThatThrownBy(() -> visits.callOff(off.id(), "Again", auezov.officer()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aPlanThatIsGivenUpIsNeverSeenByTheOtherSide() {
    Visit visit = ground.planned(auezov, PartnerId.of(xinjiang.id()));
    visits.callOff(visit.id(), "No budget", auezov.officer());
    assertThatThrownBy(() -> visits.find(visit.id(), xinjiang.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aReturnVisitDoesNotComeBeforeTheVisit() {
    Visit visit = ground.approved(auezov, xinjiang);
    assertThatThrownBy(() -> beginReturn(visit, VisitGround.FIRST.minusDays(9)))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.objections())
                    .extracting(Objection::key)
                    .containsExactly("visits.objection.return_first"));
    VisitId back = beginReturn(visit, VisitGround.FIRST.plusMonths(6));
    assertThat(visits.returnsOf(visit.id(), xinjiang.officer()))
        .extracting(Visit::id)
        .containsExactly(back);
    assertThat(visits.returnsOf(visit.id(), auezov.officer())).isEmpty();
  }

  @Test
  void aPromisedReturnVisitIsInTheLedgerWithoutOwnerOrDay() {
    Visit visit = ground.approved(auezov, xinjiang);
    Commitment promise = returns.promise(visit.id(), null, auezov.officer());
    assertThat(promise.promiser()).isEqualTo(PartnerId.of(xinjiang.id()));
    assertThat(promise.due()).isNull();
    assertThat(
            commitments.of(
                Visits.KIND, visit.id().value(), Commitments.readersOf(xinjiang.officer())))
        .hasSize(1);
  }

  @Test
  void everyChangeIsInTheTrailOfBothSides() {
    Visit visit = ground.approved(auezov, xinjiang);
    assertThat(audit.of(visit.id().value(), java.util.Set.of(xinjiang.id())))
        .extracting(AuditEntry::action)
        .containsExactly("visits.approved", "visits.approved", "visits.requested");
  }

  @Test
  void aListKnowsWhatIsAskedOfWhom() {
    Visit visit = ground.sent(auezov, xinjiang);
    assertThat(listed(View.ASKED, xinjiang)).containsExactly(visit.id());
    visits.approve(visit.id(), Side.HOST, xinjiang.signatory());
    assertThat(listed(View.ASKED, xinjiang)).isEmpty();
    assertThat(listed(View.ASKED, auezov)).containsExactly(visit.id());
    assertThat(listed(View.UPCOMING, xinjiang)).containsExactly(visit.id());
    visits.decline(visit.id(), Side.GUEST, "No visas", auezov.officer());
    assertThat(listed(View.UPCOMING, xinjiang)).isEmpty();
    assertThat(listed(View.OVER, xinjiang)).containsExactly(visit.id());
    assertThat(
            lists
                .counts(
                    java.util.Set.of(auezov.id()), java.util.Set.of(auezov.id()), VisitGround.FIRST)
                .get(View.OVER))
        .isEqualTo(1);
  }

  private List<VisitId> listed(View view, House house) {
    var readers = java.util.Set.of(house.id());
    return lists.list(
        new VisitList(view, null, null), readers, readers, VisitGround.FIRST.minusDays(30), 10, 0);
  }

  private VisitId beginReturn(Visit visit, LocalDate from) {
    var id = new VisitId(Uuid7.next(clock));
    visits.begin(
        id,
        new VisitBeginning(
            xinjiang.id(),
            Direction.OUT,
            List.of(PartnerId.of(auezov.id())),
            VisitGround.plan(from, from.plusDays(2)),
            Optional.empty(),
            Optional.of(visit.id())),
        xinjiang.officer());
    return id;
  }

  private Visit now(Visit visit) {
    return visits.find(visit.id(), auezov.officer());
  }
}
