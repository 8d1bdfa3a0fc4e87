package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.lives.Lead;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.lives.Lives.NoticeEntry;
import org.dostyk.node.lives.Matter;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.lives.NoticeId;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.lives.Renewal;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.Test;

/** By what an agreement lives, as each of its parties reads it at its own node. */
class ProvisionsAcrossNodesTest extends TwoNodes {
  private static final String DIFFERS = "What was said first holds";

  ProvisionsAcrossNodesTest() {
    super("Satbayev University", "Linyi Vocational College");
  }

  @Test
  void whatOnePartySaysHoldsAtBothNodesWordForWord() {
    AgreementId id = inForce();
    Provisions said = renewed(id, today().plusYears(3));
    enter(here, university, said);
    exchange();
    assertThat(held(there, id).differences(said)).isEmpty();
    assertThat(held(there, id).isEntered()).isTrue();
    assertThat(page(there, college, id).text())
        .contains("Entered by: Satbayev University", "clause 7")
        .doesNotContain(DIFFERS);
    assertThat(actions(there, college, id.value())).containsOnlyOnce("lives.provisions_entered");
    exchange();
    same(id);
  }

  @Test
  void whenTheySayOtherThingsWithoutKnowingItTheFirstHoldsAndBothAreShownAtBothNodes() {
    AgreementId id = inForce();
    Introductions.cut(here, university, collegeFromHere);
    Provisions first = notice(id, 30);
    enter(here, university, first);
    pass(Duration.ofHours(1));
    Provisions second = notice(id, 90);
    enter(there, college, second);
    assertThat(held(there, id).differences(second)).isEmpty();
    mend();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(held(node, id).differences(first)).isEmpty();
      assertThat(page(node, house, id).text())
          .contains("Linyi Vocational College " + number + " reads the agreement differently")
          .contains("30 days", "90 days");
    }
    pass(Duration.ofHours(1));
    Browser theirs = there.a(Browsers.class).as(college.officer());
    String agree =
        page(there, college, id).page().select("a[href*='/provisions?as=']").attr("href");
    Reply form = theirs.get(agree);
    assertThat(form.text()).contains("as Satbayev University " + number + " reads them");
    theirs.submit(form, "form.on-paper");
    exchange();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(held(node, id).differences(first)).isEmpty();
      assertThat(page(node, house, id).text()).doesNotContain(DIFFERS);
    }
    same(id);
  }

  @Test
  void whoAgreesWithTheOtherReadingEndsTheDifferenceAtBothNodes() {
    AgreementId id = inForce();
    enter(here, university, notice(id, 30));
    exchange();
    pass(Duration.ofHours(1));
    enter(there, college, notice(id, 90));
    assertThat(held(there, id).notice()).as("theirs was first").isEqualTo(Lead.parse("30D"));
    exchange();
    pass(Duration.ofHours(1));
    Browser ours = here.a(Browsers.class).as(university.officer());
    String agree =
        page(here, university, id).page().select("a[href*='/provisions?as=']").attr("href");
    ours.submit(ours.get(agree), "form.on-paper");
    exchange();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(held(node, id).notice()).isEqualTo(Lead.parse("90D"));
      assertThat(page(node, house, id).text()).doesNotContain(DIFFERS);
    }
    same(id);
  }

  @Test
  void whoMeansSomethingElseAfterTheOtherAgreedWaitsUntilItAgreesAgain() {
    AgreementId id = inForce();
    enter(here, university, notice(id, 30));
    exchange();
    pass(Duration.ofHours(1));
    enter(there, college, notice(id, 30));
    exchange();
    pass(Duration.ofHours(1));
    enter(here, university, notice(id, 60));
    exchange();
    for (OwnNode node : List.of(here, there)) {
      assertThat(held(node, id).notice()).isEqualTo(Lead.parse("30D"));
    }
    assertThat(page(there, college, id).text())
        .contains("Satbayev University " + number + " reads the agreement differently");
    same(id);
  }

  @Test
  void aNoticeIsJudgedAlsoByWhatHeldWhenItWasGiven() {
    AgreementId id = inForce();
    enter(here, university, notice(id, 30));
    pass(Duration.ofHours(1));
    give(here, university, id);
    pass(Duration.ofHours(1));
    enter(here, university, notice(id, 90));
    exchange();
    assertThat(held(there, id).notice()).isEqualTo(Lead.parse("90D"));
    assertThat(until(there, college, id)).contains(today().plusDays(30));
    assertThat(until(here, university, id)).contains(today().plusDays(30));
    same(id);
  }

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
  void aNoticeThatIsTooShortByAnEarlierWordStandsAtNeitherNodeUntilBothAllowIt() {
    AgreementId id = inForce();
    LocalDate last = tooShortNotice(id);
    assertThat(until(here, university, id)).as("nothing else is known here").contains(last);
    mend();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(until(node, house, id)).isEmpty();
      assertThat(page(node, house, id).text())
          .contains("Satbayev University " + number + " gave notice")
          .contains("the notice does not stand");
      assertThat(actions(node, house, id.value())).containsOnlyOnce("lives.notice_too_short");
    }
    same(id);

    enter(there, college, notice(id, 30));
    exchange();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(until(node, house, id)).contains(last);
      assertThat(page(node, house, id).text()).doesNotContain("the notice does not stand");
    }
    same(id);
  }

  @Test
  void whoseNoticeIsTooShortWithdrawsItAndGivesAnotherOne() {
    AgreementId id = inForce();
    tooShortNotice(id);
    mend();
    Browser ours = here.a(Browsers.class).as(university.officer());
    ours.submit(ours.get("/agreements/" + id + "/life"), "form[action$='/notice/withdraw']");
    give(here, university, id);
    exchange();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(until(node, house, id)).contains(today().plusDays(90));
      assertThat(page(node, house, id).text()).doesNotContain("the notice does not stand");
    }
    same(id);
  }

  @Test
  void whatANoticeEndedThatWasTooShortGoesOnWhenTheEarlierWordArrives() {
    AgreementId id = inForce();
    LocalDate last = tooShortNotice(id);
    pass(Duration.ofDays(32));
    exchange();
    assertThat(end(here, university, id)).as("as far as they knew").contains(last);
    mend();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(seen(node, house, id)).isInstanceOf(InForce.class);
      assertThat(until(node, house, id)).isEmpty();
    }
    pass(Duration.ofDays(1));
    enter(there, college, notice(id, 30));
    exchange();
    assertThat(seen(here, university, id)).as("its day is over").isInstanceOf(InForce.class);
    assertThat(seen(there, college, id)).isInstanceOf(InForce.class);
    same(id);
  }

  /** By the first node, of thirty days, not knowing that the other has asked for ninety before. */
  private LocalDate tooShortNotice(AgreementId id) {
    Introductions.cut(here, university, collegeFromHere);
    enter(there, college, notice(id, 90));
    pass(Duration.ofHours(1));
    enter(here, university, notice(id, 30));
    give(here, university, id);
    return today().plusDays(30);
  }

  private static Optional<LocalDate> end(OwnNode node, House house, AgreementId id) {
    return seen(node, house, id) instanceof Ended ended
        ? Optional.of(ended.ending().on())
        : Optional.empty();
  }

  private AgreementId inForce() {
    AgreementId id = Acquainted.proposed(here, university, college, collegeName);
    exchange();
    Hash hash = there.a(Agreements.class).find(id, college.officer()).latest().orElseThrow().hash();
    there.a(Signing.class).sign(id, hash, college.signatory());
    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    pass(Duration.ofMinutes(1));
    return id;
  }

  private static Provisions renewed(AgreementId id, LocalDate end) {
    return new Provisions(
        id,
        Optional.of(end),
        Renewal.EACH_TIME,
        2,
        Lead.parse("3M"),
        false,
        Lead.parse("45D"),
        true,
        List.of("5", "6-1"),
        Map.of(Matter.TERM, "7", Matter.ENDING, "8"),
        0);
  }

  private static Provisions ends(AgreementId id, LocalDate end) {
    return Acquainted.endedByNotice(id, Optional.of(end));
  }

  private static Provisions notice(AgreementId id, int days) {
    Provisions p = Acquainted.endedByNotice(id, Optional.empty());
    return new Provisions(
        id,
        p.endsOn(),
        p.renewal(),
        p.years(),
        p.objection(),
        p.amendable(),
        Lead.parse(days + "D"),
        p.studentsStay(),
        p.surviving(),
        p.clauses(),
        0);
  }

  /** By an officer who sees what holds at this node. */
  private static void enter(OwnNode node, House house, Provisions p) {
    int revision = held(node, p.agreement()).revision();
    var seen =
        new Provisions(
            p.agreement(),
            p.endsOn(),
            p.renewal(),
            p.years(),
            p.objection(),
            p.amendable(),
            p.notice(),
            p.studentsStay(),
            p.surviving(),
            p.clauses(),
            revision);
    assertThat(node.a(Lives.class).enter(seen, house.officer())).isTrue();
  }

  private static void give(OwnNode node, House house, AgreementId id) {
    node.a(Lives.class)
        .giveNotice(
            new NoticeId(Uuid7.next(node.clock())),
            id,
            new NoticeEntry(Notice.Kind.ENDS, house.id().value().toString(), today(), null, "№ 12"),
            house.officer());
  }

  /** Where the drafter signs. */
  private static LocalDate today() {
    return LocalDate.ofInstant(here.clock().instant(), ZoneId.of("Asia/Almaty"));
  }

  private static Provisions held(OwnNode node, AgreementId id) {
    return node.a(Lives.class).provisions(id);
  }

  private static Reply page(OwnNode node, House house, AgreementId id) {
    return node.a(Browsers.class).as(house.officer()).get("/agreements/" + id + "/life");
  }

  private static Object seen(OwnNode node, House house, AgreementId id) {
    return node.a(Agreements.class).find(id, house.officer()).state();
  }

  private static Optional<LocalDate> until(OwnNode node, House house, AgreementId id) {
    return ((InForce) seen(node, house, id)).until();
  }

  private static void same(AgreementId id) {
    BothHold.theSame(here, there, SharedId.of(id));
  }
}
