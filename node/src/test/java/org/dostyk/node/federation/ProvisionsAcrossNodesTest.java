package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.lives.Lead;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.network.Introductions;
import org.junit.jupiter.api.Test;

/** By what an agreement lives, as each of its parties reads it at its own node. */
class ProvisionsAcrossNodesTest extends LivingAcrossNodes {
  private static final String DIFFERS = "What was said first holds";

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
}
