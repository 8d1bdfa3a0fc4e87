package org.dostyk.node.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.lives.LifeGround.Held;
import org.dostyk.node.lives.Lives.NoticeEntry;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' clock begins on 20 November 2026; here it is moved through the years. */
@NodeTest
class LivesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate END = LocalDate.of(2029, 11, 19);
  @Autowired private LifeGround ground;
  @Autowired private Lives lives;
  @Autowired private Amendments amendments;
  @Autowired private Obligations obligations;
  @Autowired private LifeReading reading;
  @Autowired private LifeJob job;
  @Autowired private Agreements agreements;
  @Autowired private AgreementRegister register;
  @Autowired private Signing signing;
  @Autowired private Commitments commitments;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @AfterEach
  void backToTheBeginning() {
    clock.set(TestClock.BEGIN);
  }

  @Test
  void aSignedAmendmentChangesTheTextThatHoldsAndLeavesTheOriginalAlone() {
    Held of = ground.inForce();
    var before = ground.seen(of.id(), of.college()).latest().orElseThrow().hash();
    AgreementId id = amendment(of, "4");
    assertThat(amendments.text(ground.seen(of.id(), of.college())).isChanged()).isFalse();
    ground.write(id, 1, "Иначе.", "另文。", of.region());
    ground.sign(id, of.region(), of.college());
    var agreement = ground.seen(of.id(), of.college());
    var clause = amendments.text(agreement).holding(ClauseLabel.original(4)).orElseThrow();
    assertThat(clause.wording().body()).containsEntry("ru", "Иначе.").containsEntry("zh", "另文。");
    assertThat(clause.from()).isEqualTo(1);
    assertThat(clause.instrument()).contains(id);
    assertThat(clause.wording().heading())
        .isEqualTo(agreement.latest().orElseThrow().text().clauses().get(3).heading());
    assertThat(agreement.latest().orElseThrow().hash()).isEqualTo(before);
    assertThat(agreement.state()).isInstanceOf(InForce.class);
    assertThat(lives.events(of.id()))
        .extracting(LifeEvent::kind)
        .containsExactly(LifeEvent.Kind.AMENDED);
    assertThat(told(of.college(), "No. 1 to")).isTrue();
  }

  @Test
  void anAmendmentIsNoAgreementMoreInTheRegister() {
    Held of = ground.inForce();
    ground.sign(amendment(of, "4"), of.region(), of.college());
    assertThat(
            register.with(
                List.of(PartnerId.of(of.college().id())), of.region().officer().institutions()))
        .extracting(a -> a.id())
        .containsExactly(of.id());
  }

  @Test
  void aClauseUnderNegotiationIsNotChangedByASecondAmendment() {
    Held of = ground.inForce();
    AgreementId first = amendment(of, "4");
    AgreementId second = amendment(of, "4");
    agreements.propose(first, of.region().officer());
    assertThat(against(() -> agreements.propose(second, of.region().officer())))
        .contains("lives.objection.amended_elsewhere");
    assertThat(against(() -> amendment(of, "4")))
        .containsExactly("lives.objection.amended_elsewhere");
    assertThat(
            reading
                .page(ground.seen(of.id(), of.college()), of.college().officer())
                .inNegotiation())
        .isTrue();
  }

  @Test
  void anAmendmentThatChangesNothingOrWhatIsNotThereIsRefused() {
    Held of = ground.inForce();
    assertThat(against(() -> amendment(of, "99"))).containsExactly("lives.objection.no_clause");
    assertThat(
            against(
                () ->
                    amendments.amend(
                        ground.next(), of.id(), List.of(), null, of.region().officer())))
        .containsExactly("lives.objection.nothing_to_amend");
  }

  @Test
  void aTermIsRenewedOnceByTheClockAndThenEndsTheAgreement() {
    Held of = entered();
    at(END);
    assertThat(lives.provisions(of.id()).endsOn()).contains(END);
    at(END.plusDays(1));
    assertThat(lives.provisions(of.id()).endsOn()).contains(LocalDate.of(2032, 11, 19));
    LifeEvent renewed = lives.events(of.id()).getLast();
    assertThat(renewed.kind()).isEqualTo(LifeEvent.Kind.RENEWED);
    assertThat(renewed.clause()).isEqualTo(lives.provisions(of.id()).clause(Matter.RENEWAL));
    assertThat(told(of.college(), "was renewed automatically")).isTrue();
    at(LocalDate.of(2032, 11, 20));
    assertThat(ending(of)).isEqualTo(Manner.EXPIRED + " 2032-11-19");
  }

  @Test
  void aClockThatJumpsYearsAheadRenewsOnceAndEndsOnTheRightDay() {
    Held of = entered();
    at(LocalDate.of(2040, 1, 1));
    at(LocalDate.of(2040, 1, 1));
    assertThat(ending(of)).isEqualTo(Manner.EXPIRED + " 2032-11-19");
    assertThat(lives.events(of.id()).stream().filter(e -> e.kind() == LifeEvent.Kind.RENEWED))
        .hasSize(1);
  }

  @Test
  void twoRunsOfTheClockAtOnceRenewItOnce() throws InterruptedException {
    Held of = entered();
    clock.set(END.plusDays(1).atTime(7, 0).toInstant(ZoneOffset.UTC));
    var other = new Thread(job::run);
    other.start();
    job.run();
    other.join();
    assertThat(lives.events(of.id()).stream().filter(e -> e.kind() == LifeEvent.Kind.RENEWED))
        .hasSize(1);
  }

  @Test
  void aSignedExtensionMovesTheLastDay() {
    Held of = entered();
    LocalDate until = LocalDate.of(2035, 6, 30);
    AgreementId id = ground.next();
    amendments.amend(id, of.id(), List.of(), until, of.college().officer());
    ground.sign(id, of.college(), of.region());
    assertThat(lives.provisions(of.id()).endsOn()).contains(until);
    assertThat(
            jdbc.sql(
                    "select count(*) from portfolio.term where agreement_id = :id and ends_on = :day")
                .param("id", of.id().value())
                .param("day", until)
                .query(Integer.class)
                .single())
        .as("each party's calendar")
        .isEqualTo(2);
    assertThat(
            against(
                () ->
                    amendments.amend(
                        ground.next(), of.id(), List.of(), END, of.region().officer())))
        .containsExactly("lives.objection.not_longer");
  }

  @Test
  void aNoticeEndsTheAgreementOnTheDayThatFollowsFromTheRuleAndCanBeWithdrawnBefore() {
    Held of = entered();
    notice(of, Notice.Kind.ENDS, TODAY, null);
    LocalDate last = TODAY.plusDays(180);
    assertThat(((InForce) ground.seen(of.id(), of.college()).state()).until()).contains(last);
    assertThat(step(of)).isEqualTo(Step.NOTICE);
    assertThat(told(of.college(), "has given notice to end")).isTrue();
    assertThat(against(() -> lives.withdraw(of.id(), of.college().officer())))
        .containsExactly("lives.objection.not_yours");
    lives.withdraw(of.id(), of.region().officer());
    assertThat(step(of)).isEqualTo(Step.IN_FORCE);
    at(last.plusDays(1));
    assertThat(ground.seen(of.id(), of.college()).state()).isInstanceOf(InForce.class);
    clock.set(TestClock.BEGIN);
    notice(of, Notice.Kind.ENDS, TODAY, null);
    at(last);
    assertThat(step(of)).isEqualTo(Step.NOTICE);
    at(last.plusDays(1));
    assertThat(ending(of)).isEqualTo(Manner.TERMINATED + " " + last);
    assertThat(step(of)).isEqualTo(Step.ENDED);
  }

  @Test
  void anObjectionInTimeKeepsTheTermFromBeingRenewedAndALateOneDoesNot() {
    Held of = entered();
    clock.set(END.minusDays(89).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    assertThat(against(() -> notice(of, Notice.Kind.NO_RENEWAL, END.minusDays(89), null)))
        .containsExactly("lives.objection.objection_late");
    notice(of, Notice.Kind.NO_RENEWAL, END.minusDays(90), null);
    at(END.plusDays(1));
    assertThat(ending(of)).isEqualTo(Manner.EXPIRED + " " + END);
  }

  @Test
  void noticesThatCannotBeAreRefusedWithEveryReason() {
    Held of = ground.inForce();
    assertThat(against(() -> notice(of, Notice.Kind.ENDS, TODAY, null)))
        .containsExactly("lives.objection.no_notice_rule");
    lives.enter(lives.read(ground.seen(of.id(), of.region())), of.region().officer());
    assertThat(against(() -> notice(of, null, TODAY.plusDays(1), null)))
        .containsExactly("lives.objection.notice_kind", "lives.objection.notice_ahead");
    assertThat(against(() -> notice(of, Notice.Kind.ENDS, TODAY, TODAY.plusDays(10))))
        .containsExactly("lives.objection.too_soon");
    notice(of, Notice.Kind.ENDS, TODAY, TODAY.plusDays(200));
    assertThat(lives.notice(of.id()).map(Notice::lastDay)).contains(TODAY.plusDays(200));
    assertThat(against(() -> notice(of, Notice.Kind.ENDS, TODAY, null)))
        .containsExactly("lives.objection.notice_stands");
  }

  @Test
  void nothingIsAmendedRenewedOrSaidAfterTheEnd() {
    Held of = entered();
    AgreementId open = amendment(of, "4");
    var hash = ground.proposed(open, of.region(), of.college());
    notice(of, Notice.Kind.ENDS, TODAY, null);
    at(TODAY.plusDays(181));
    assertThat(against(() -> amendment(of, "5"))).contains("agreements.objection.ended");
    assertThat(against(() -> notice(of, Notice.Kind.ENDS, TODAY, null)))
        .contains("agreements.objection.ended");
    assertThat(against(() -> signing.sign(open, hash, of.college().signatory())))
        .contains("agreements.objection.ended");
    assertThat(against(() -> lives.enter(lives.provisions(of.id()), of.region().officer())))
        .contains("agreements.objection.ended");
  }

  @Test
  void whatAllPartiesSignEndsItByConsent() {
    Held of = entered();
    LocalDate last = TODAY.plusDays(30);
    AgreementId id = ground.next();
    amendments.endByConsent(id, of.id(), last, of.region().officer());
    ground.sign(id, of.region(), of.college());
    assertThat(((InForce) ground.seen(of.id(), of.college()).state()).until()).contains(last);
    at(last.plusDays(1));
    assertThat(ending(of)).isEqualTo(Manner.BY_CONSENT + " " + last);
  }

  @Test
  void promisesOfClausesThatSurviveStayAndTheOthersAreListed() {
    Held of = entered();
    var agreement = ground.seen(of.id(), of.region());
    List<Obligation> found = obligations.of(agreement, of.region().officer());
    List<String> surviving = lives.provisions(of.id()).surviving();
    assertThat(surviving).isNotEmpty();
    Obligation stays = first(found, o -> surviving.contains(o.clause()));
    Obligation other = first(found, o -> !surviving.contains(o.clause()));
    take(of, stays);
    take(of, other);
    take(of, other);
    assertThat(
            obligations.of(agreement, of.region().officer()).stream()
                .filter(o -> o.taken().isPresent()))
        .hasSize(2);
    assertThat(
            commitments.of(Agreements.KIND, of.id().value(), of.region().officer().institutions()))
        .hasSize(2);
    notice(of, Notice.Kind.ENDS, TODAY, null);
    at(TODAY.plusDays(181));
    LifePage page = reading.page(ground.seen(of.id(), of.region()), of.region().officer());
    assertThat(page.surviving()).extracting(c -> c.what()).containsExactly(stays.what());
    assertThat(page.unsettled()).extracting(c -> c.what()).containsExactly(other.what());
  }

  private void take(Held of, Obligation obligation) {
    obligations.take(
        new CommitmentId(Uuid7.next(clock)),
        of.id(),
        obligation.key(),
        PartnerId.of(of.region().id()),
        null,
        of.region().officer());
  }

  private static Obligation first(List<Obligation> all, Predicate<Obligation> which) {
    return all.stream().filter(which).findFirst().orElseThrow();
  }

  /** In force, with the provisions that its clauses propose. */
  private Held entered() {
    Held of = ground.inForce();
    Provisions read = lives.read(ground.seen(of.id(), of.region()));
    assertThat(read.endsOn()).contains(END);
    assertThat(lives.enter(read, of.region().officer())).isTrue();
    assertThat(lives.enter(read, of.college().officer())).as("a stale revision").isFalse();
    return of;
  }

  private AgreementId amendment(Held of, String label) {
    AgreementId id = ground.next();
    amendments.amend(
        id, of.id(), List.of(ClauseLabel.parse(label).orElseThrow()), null, of.region().officer());
    return id;
  }

  private void notice(
      Held of, Notice.@Nullable Kind kind, LocalDate given, @Nullable LocalDate last) {
    lives.giveNotice(
        new NoticeId(Uuid7.next(clock)),
        of.id(),
        new NoticeEntry(kind, of.region().id().toString(), given, last, "Letter No. 12"),
        of.region().officer());
  }

  /** Noon of a day in Öskemen, and what is due by then. */
  private void at(LocalDate day) {
    clock.set(day.atTime(7, 0).toInstant(ZoneOffset.UTC));
    job.run();
  }

  private String ending(Held of) {
    return ground.seen(of.id(), of.college()).state() instanceof Ended e
        ? e.ending().manner() + " " + e.ending().on()
        : "in force";
  }

  private Step step(Held of) {
    return register
        .these(List.of(of.id()), of.college().officer().institutions())
        .getFirst()
        .step();
  }

  private static List<String> against(ThrowingCallable act) {
    Refused refused = catchThrowableOfType(Refused.class, act);
    return refused == null ? List.of() : refused.objections().stream().map(Objection::key).toList();
  }

  private boolean told(House house, String words) {
    String address = people.find(house.officer().account()).orElseThrow().email();
    return jdbc.sql("select count(*) from notices.mail where email = :email and plain like :words")
            .param("email", address)
            .param("words", "%" + words + "%")
            .query(Integer.class)
            .single()
        > 0;
  }
}
