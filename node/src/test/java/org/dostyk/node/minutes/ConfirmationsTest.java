package org.dostyk.node.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Act;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Step;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.minutes.Confirmation.Manner.ByLink;
import org.dostyk.node.minutes.Confirmation.Manner.OnPaper;
import org.dostyk.node.minutes.PromiseList.Change.Added;
import org.dostyk.node.minutes.PromiseList.Change.Gone;
import org.dostyk.node.minutes.PromiseList.Change.Moved;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.visits.VisitReturns;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ConfirmationsTest {
  private static final LocalDate DUE = VisitGround.FIRST.plusDays(60);

  @Autowired private VisitGround visits;
  @Autowired private Visits read;
  @Autowired private MinutesGround ground;
  @Autowired private Confirmations confirmations;
  @Autowired private MinuteBook book;
  @Autowired private VisitReturns returns;
  @Autowired private Commitments commitments;
  @Autowired private ListReminderJob job;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House auezov;
  private House xinjiang;
  private Visit visit;
  private MinutesId minutes;

  @BeforeEach
  void aVisitWithAPromise() {
    clock.set(TestClock.BEGIN);
    auezov = visits.house("Auezov University of the list");
    xinjiang = visits.house("Xinjiang University of the list");
    visit = visits.approved(auezov, xinjiang);
    minutes = ground.of(visit, auezov);
    ground.promise(visit, minutes, "Ten places for master’s students", DUE, auezov);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.BEGIN);
  }

  @Test
  void theListHoldsWhatMinutesAndTheVisitPromiseAndBothSidesSeeTheSame() {
    returns.promise(visit.id(), null, xinjiang.officer());
    ground.promise(visit, ground.of(visit, xinjiang), "A laboratory", null, xinjiang);
    assertThat(standing().list().lines()).hasSize(3);
    assertThatThrownBy(() -> book.find(minutes, xinjiang.officer()))
        .as("the minutes are not shared")
        .isInstanceOf(NotFound.class);
    for (House house : new House[] {auezov, xinjiang}) {
      Reply page = browsers.as(house.officer()).get("/visits/" + visit.id() + "/promises");
      assertThat(page.text()).contains("Ten places", "A laboratory");
      assertThat(page.text()).contains(standing().list().hash().shortForm());
    }
  }

  @Test
  void itIsWholeWhenBothSidesConfirmedThisVeryList() {
    confirm(Side.GUEST, auezov);
    assertThat(standing().isWhole()).isFalse();
    confirm(Side.HOST, xinjiang);
    assertThat(standing().isWhole()).isTrue();
    Commitment promise = confirmations.promises(visit).getFirst();
    assertThat(commitments.lifeOf(promise)).extracting(Step::kind).contains(Step.Kind.CONFIRMED);
  }

  @Test
  void nobodyConfirmsForTheOtherSideOrAListTheyDidNotRead() {
    Hash hash = standing().list().hash();
    assertThatThrownBy(() -> confirmations.confirm(visit.id(), Side.HOST, hash, auezov.signatory()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> confirmations.confirm(visit.id(), Side.GUEST, hash, auezov.the(Role.COORDINATOR)))
        .isInstanceOf(NotFound.class);
    ground.promise(visit, minutes, "And a dinner", null, auezov);
    assertThatThrownBy(
            () -> confirmations.confirm(visit.id(), Side.GUEST, hash, auezov.signatory()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aChangeAsksAgainAndSaysWhatChanged() {
    Commitment dropped = ground.promise(visit, minutes, "A second laboratory", null, auezov);
    Commitment undated = ground.promise(visit, minutes, "A visit in return", null, auezov);
    confirm(Side.GUEST, auezov);
    confirm(Side.HOST, xinjiang);
    Commitment added = ground.promise(visit, minutes, "Books", null, auezov);
    commitments.waive(dropped.id(), "No room", Act.on(dropped, auezov.officer(), clock));
    commitments.setDue(undated.id(), DUE, Act.on(undated, xinjiang.officer(), clock));
    ListStanding now = standing();
    assertThat(now.asks(Side.GUEST)).isTrue();
    assertThat(now.asks(Side.HOST)).isTrue();
    assertThat(now.changes(Side.HOST))
        .hasSize(3)
        .anyMatch(c -> c instanceof Added a && a.line().id().equals(added.id()))
        .anyMatch(c -> c instanceof Gone g && g.line().id().equals(dropped.id()))
        .anyMatch(c -> c instanceof Moved m && m.before() == null);
    confirm(Side.GUEST, auezov);
    confirm(Side.HOST, xinjiang);
    assertThat(standing().isWhole()).isTrue();
  }

  @Test
  void whoAnswersForAPromiseOrThatItWasKeptDoesNotAskAgain() {
    Commitment first = confirmations.promises(visit).getFirst();
    confirm(Side.GUEST, auezov);
    commitments.keep(
        first.id(),
        first.today(clock.instant()),
        new org.dostyk.node.commitments.Evidence("Order 12", ""),
        Act.on(first, auezov.officer(), clock));
    assertThat(standing().holds(Side.GUEST)).isTrue();
  }

  @Test
  void aSideWithoutPeopleHereConfirmsByALinkOnce() {
    Visit alone = alone();
    String path =
        confirmations.invite(
            alone.id(), Side.HOST, "Wang Lin, office", Language.ZH, auezov.officer());
    Browser guest = browsers.stranger();
    Reply page = guest.get(path);
    assertThat(page.text()).contains("Books for the library").doesNotContain("Ten places");
    Reply confirmed = guest.submit(page, "form[action^='/guest/']");
    assertThat(confirmed.status()).isEqualTo(303);
    Confirmation given = confirmations.standing(alone).of(Side.HOST).orElseThrow();
    assertThat(given.manner()).isEqualTo(new ByLink("Wang Lin, office"));
    guest.submit(page, "form[action^='/guest/']");
    assertThat(confirmations.links(alone).getFirst().uses()).isEqualTo(1);
    confirmations.withdraw(
        alone.id(), confirmations.links(alone).getFirst().id(), auezov.officer());
    assertThat(guest.get(path).status()).isEqualTo(410);
  }

  @Test
  void aGuestWhoReadAnOlderListIsAskedToReadItAgain() {
    Visit alone = alone();
    String path =
        confirmations.invite(alone.id(), Side.HOST, "Wang Lin", Language.EN, auezov.officer());
    Browser guest = browsers.stranger();
    Reply page = guest.get(path);
    ground.promise(alone, ground.of(alone, auezov), "Five more books", null, auezov);
    Reply refused = guest.submit(page, "form[action^='/guest/']");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Five more books");
  }

  @Test
  void paperIsNotedByTheKeeperAndMarkedAsSuch() {
    Visit alone = alone();
    Hash hash = confirmations.standing(alone).list().hash();
    LocalDate today = alone.today(clock.instant());
    assertThatThrownBy(
            () ->
                confirmations.notePaper(
                    alone.id(), Side.HOST, hash, "Wang", today.plusDays(1), auezov.officer()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                confirmations.notePaper(
                    visit.id(), Side.HOST, hash, "Wang", today, auezov.officer()))
        .as("a side with people here speaks for itself")
        .isInstanceOf(NotFound.class);
    confirmations.notePaper(alone.id(), Side.HOST, hash, "Wang Lin", today, auezov.officer());
    assertThat(confirmations.standing(alone).of(Side.HOST).orElseThrow().manner())
        .isEqualTo(new OnPaper(auezov.officer().account(), "Wang Lin", today));
  }

  @Test
  void theDayBeforeDepartureASideThatHasNotConfirmedIsRemindedOnce() {
    confirm(Side.GUEST, auezov);
    LocalDate last = visit.plan().to();
    clock.set(last.minusDays(2).atTime(4, 0).toInstant(ZoneOffset.UTC));
    job.run();
    assertThat(lettersOf(xinjiang)).doesNotContain("are waiting for your confirmation");
    clock.advance(Duration.ofDays(1));
    job.run();
    job.run();
    assertThat(lettersOf(xinjiang).split("are waiting for your confirmation", -1))
        .as("its officer, its signatory and whoever is both, once each")
        .hasSize(4);
    assertThat(lettersOf(auezov)).doesNotContain("are waiting for your confirmation");
  }

  @Test
  void whatIsKeptOfAListReadsBackAsTheSameList() {
    PromiseList list = standing().list();
    assertThat(PromiseList.read(list.canonical())).isEqualTo(list);
    assertThat(PromiseList.read(list.canonical()).hash()).isEqualTo(list.hash());
  }

  private Visit alone() {
    Visit planned = visits.planned(auezov, visits.elsewhere(auezov));
    visits.send(planned, auezov);
    Visit alone = read.find(planned.id(), auezov.officer());
    ground.promise(alone, ground.of(alone, auezov), "Books for the library", null, auezov);
    return alone;
  }

  private String lettersOf(House house) {
    return browsers.as(house.the(Role.ADMINISTRATOR)).get("/notices").page().select("tbody").text();
  }

  private ListStanding standing() {
    return confirmations.standing(read.read(visit.id(), Set.of(auezov.id())));
  }

  private void confirm(Side side, House house) {
    confirmations.confirm(visit.id(), side, standing().list().hash(), house.signatory());
  }
}
