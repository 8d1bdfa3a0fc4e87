package org.dostyk.node.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dostyk.node.approvals.ApprovalGround.route;
import static org.dostyk.node.approvals.ApprovalGround.step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A version's way through a party's house, and when its signatory may sign. */
@NodeTest
class ApprovalsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  @Autowired private Approvals approvals;
  @Autowired private Routes routes;
  @Autowired private Absences absences;
  @Autowired private ApprovalReminderJob reminders;
  @Autowired private Agreements agreements;
  @Autowired private Endings endings;
  @Autowired private Signing signing;
  @Autowired private ApprovalGround ground;
  @Autowired private Houses houses;
  @Autowired private Audit audit;
  @Autowired private TestClock clock;
  private House university;
  private House college;
  private Actor counsel;
  private Actor dean;
  private Actor vice;

  @BeforeEach
  void aUniversityWithCounselDeanAndViceRector() {
    clock.set(TestClock.BEGIN);
    university = ground.university();
    college = ground.college();
    counsel = houses.employ(university.id(), Role.COORDINATOR);
    dean = houses.employ(university.id(), Role.COORDINATOR);
    vice = houses.employ(university.id(), Role.SIGNATORY);
  }

  private Route counselAndDeanThenVice(boolean takeOver) {
    return route(
        Shown.STEPS,
        takeOver,
        step(1, "Counsel", Part.WORDING, counsel),
        step(1, "Dean", Part.PLACES, dean),
        step(2, "Vice-rector", Part.WHOLE, vice));
  }

  @Test
  void aPartyWithoutARouteSignsAsBefore() {
    AgreementId id = ground.proposed(university, college, Route.none());
    sign(id, university);
    sign(id, college);
    assertThat(agreements.find(id, university.officer()).latest().orElseThrow().signatures())
        .hasSize(2);
  }

  @Test
  void aPartySignsWhenItsOwnWayIsDoneAndTheOtherNeedNotWait() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(false));
    sign(id, college);
    assertRefused(() -> sign(id, university), "approvals.objection.sign_waits");
    ground.approve(id, university, "Counsel", counsel);
    assertThat(ground.run(id, university).open()).hasSize(1);
    ground.approve(id, university, "Dean", dean);
    assertRefused(() -> sign(id, university), "approvals.objection.sign_waits");
    ground.approve(id, university, "Vice-rector", vice);
    sign(id, university);
    assertThat(actions(id, university))
        .contains("approvals.started", "approvals.approved", "approvals.done")
        .doesNotContain("approvals.returned");
    assertThat(actions(id, college)).noneMatch(a -> a.startsWith("approvals."));
  }

  @Test
  void aReturnNeedsAReasonAndOnlyANewVersionGoesOn() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(false));
    StepId step = ground.open(id, university, "Counsel");
    assertRefused(
        () -> approvals.decide(id, step, Verdict.RETURN, " ", counsel),
        "approvals.objection.reason");
    approvals.decide(id, step, Verdict.RETURN, "Clause 3 has no date", counsel);
    assertThat(ground.run(id, university).state()).isEqualTo(Run.State.RETURNED);
    assertRefused(() -> sign(id, university), "approvals.objection.sign_returned");
    assertThat(approvals.waitingFor(dean, 9)).isEmpty();
    ground.proposeAnew(id, university);
    assertThat(ground.run(id, university).open()).hasSize(2);
    assertThat(approvals.waitingFor(counsel, 9)).extracting(Agreement::id).containsExactly(id);
  }

  @Test
  void whatDidNotChangeIsTakenOverWhereTheHouseSaysSo() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(true));
    ground.approve(id, university, "Counsel", counsel);
    ground.approve(id, university, "Dean", dean);
    ground.approve(id, university, "Vice-rector", vice);
    ground.proposeAnew(id, university);
    assertThat(ground.run(id, university).steps())
        .extracting(Step::textKey)
        .containsExactly(
            "approvals.step.open", "approvals.step.taken_over", "approvals.step.ahead");
    ground.approve(id, university, "Counsel", counsel);
    assertThat(ground.run(id, university).open())
        .extracting(s -> s.planned().title().byTag().get("en"))
        .containsExactly("Vice-rector");
  }

  @Test
  void whoIsNotNamedDoesNotDecideAndTheOtherHouseDoesNotSeeTheStep() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(false));
    StepId step = ground.open(id, university, "Counsel");
    assertRefused(
        () -> approvals.decide(id, step, Verdict.APPROVE, "", university.officer()),
        "approvals.objection.not_yours");
    assertThatThrownBy(() -> approvals.decide(id, step, Verdict.APPROVE, "", college.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aStepIsDecidedOnce() {
    AgreementId id =
        ground.proposed(
            university,
            college,
            route(Shown.NOTHING, false, step(1, "Counsel", Part.WHOLE, counsel, dean)));
    StepId step = ground.open(id, university, "Counsel");
    approvals.decide(id, step, Verdict.APPROVE, "As discussed", counsel);
    assertRefused(
        () -> approvals.decide(id, step, Verdict.RETURN, "No", dean),
        "approvals.objection.decided");
    assertThat(ground.run(id, university).state()).isEqualTo(Run.State.DONE);
  }

  @Test
  void anOlderVersionsStepIsNotDecidedAnyMore() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(false));
    StepId step = ground.open(id, university, "Counsel");
    ground.proposeAnew(id, college);
    assertRefused(
        () -> approvals.decide(id, step, Verdict.APPROVE, "", counsel),
        "approvals.objection.replaced");
  }

  @Test
  void aDeputyDecidesOnTheDaysOfTheAbsenceAlone() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(false));
    var absence =
        new Absence(
            Uuid7.next(clock),
            university.id(),
            counsel.account(),
            dean.account(),
            TODAY.plusDays(1),
            TODAY.plusDays(2));
    absences.enter(absence, counsel);
    StepId step = ground.open(id, university, "Counsel");
    assertRefused(
        () -> approvals.decide(id, step, Verdict.APPROVE, "", dean),
        "approvals.objection.not_yours");
    clock.advance(Duration.ofDays(3));
    assertRefused(
        () -> approvals.decide(id, step, Verdict.APPROVE, "", dean),
        "approvals.objection.not_yours");
    clock.advance(Duration.ofDays(-1));
    assertThat(approvals.theirs(ground.run(id, university), dean)).hasSize(2);
    approvals.decide(id, step, Verdict.APPROVE, "", dean);
    Decision decision =
        ground.run(id, university).step(step).orElseThrow().state().decided().orElseThrow();
    assertThat(decision.by()).isEqualTo(dean.account());
    assertThat(decision.instead()).isEqualTo(counsel.account());
  }

  @Test
  void anAbsenceThatCannotBeIsRefused() {
    assertRefused(
        () ->
            absences.enter(
                new Absence(
                    Uuid7.next(clock),
                    university.id(),
                    dean.account(),
                    dean.account(),
                    TODAY,
                    TODAY.minusDays(1)),
                counsel),
        "approvals.objection.absence_of_another",
        "approvals.objection.own_deputy",
        "approvals.objection.absence_days");
  }

  @Test
  void whoHasNotDecidedIsRemindedAfterTheDaysOfTheRouteAndAgain() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(false));
    clock.advance(Duration.ofDays(3).minusSeconds(1));
    reminders.run();
    assertThat(reminded(id)).isZero();
    clock.advance(Duration.ofSeconds(1));
    reminders.run();
    reminders.run();
    assertThat(reminded(id)).as("counsel and dean, once each").isEqualTo(2);
    ground.approve(id, university, "Counsel", counsel);
    clock.advance(Duration.ofDays(3));
    reminders.run();
    assertThat(reminded(id)).isEqualTo(3);
    endings.end(
        id, new Endings.Entry(Ending.Manner.GIVEN_UP, null, "No more"), university.officer());
    clock.advance(Duration.ofDays(9));
    reminders.run();
    assertThat(reminded(id)).isEqualTo(3);
    assertThat(approvals.waitingFor(dean, 9)).isEmpty();
  }

  @Test
  void aRouteChangedBeforeAnybodyDecidedHoldsAtOnceElseFromTheNextVersion() {
    AgreementId id = ground.proposed(university, college, counselAndDeanThenVice(false));
    routes.keep(
        id,
        route(Shown.NAMES, false, step(1, "Vice-rector", Part.WHOLE, vice)),
        university.officer());
    assertThat(ground.run(id, university).steps()).hasSize(1);
    ground.approve(id, university, "Vice-rector", vice);
    routes.keep(id, new Route(List.of(), Shown.NAMES, false, 0, 1), university.officer());
    assertThat(ground.run(id, university).state()).isEqualTo(Run.State.DONE);
    ground.proposeAnew(id, university);
    sign(id, university);
  }

  @Test
  void aRouteThatCannotBeTakenIsRefusedAndSoIsOneThatOverwritesAnothers() {
    Route nobody = route(Shown.NOTHING, false, step(1, "Dean", Part.WHOLE));
    AgreementId id = ground.drafted(university, college);
    assertRefused(
        () -> routes.keep(id, nobody, university.officer()), "approvals.objection.nobody_decides");
    Route foreign = route(Shown.NOTHING, false, step(1, "Dean", Part.WHOLE, college.officer()));
    assertRefused(
        () -> routes.keep(id, foreign, university.officer()), "approvals.objection.may_not_decide");
    routes.keep(id, counselAndDeanThenVice(false), university.officer());
    assertRefused(
        () -> routes.keep(id, counselAndDeanThenVice(true), university.officer()),
        "approvals.objection.changed_meanwhile");
  }

  private void sign(AgreementId id, House house) {
    Agreement agreement = agreements.find(id, house.officer());
    signing.sign(id, agreement.latest().orElseThrow().hash(), house.signatory());
  }

  private List<String> actions(AgreementId id, House house) {
    return audit.of(id.value(), Set.of(house.id())).stream().map(AuditEntry::action).toList();
  }

  private long reminded(AgreementId id) {
    return actions(id, university).stream().filter("approvals.reminded"::equals).count();
  }

  private static void assertRefused(Runnable act, String... keys) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.objections()).extracting(Objection::key).containsExactly(keys));
  }
}
