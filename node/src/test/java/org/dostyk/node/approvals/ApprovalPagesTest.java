package org.dostyk.node.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.node.approvals.ApprovalGround.route;
import static org.dostyk.node.approvals.ApprovalGround.step;

import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The morning of an approver and of a signatory, and what the other party sees. */
@NodeTest
class ApprovalPagesTest {
  @Autowired private ApprovalGround ground;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House university;
  private House college;
  private Actor counsel;

  @BeforeEach
  void twoHouses() {
    clock.set(TestClock.BEGIN);
    university = ground.university();
    college = ground.college();
    counsel = houses.employ(university.id(), Role.COORDINATOR);
  }

  @Test
  void anApproverDecidesFromTheBriefingAndIsLedToTheNext() {
    Route route = route(Shown.NOTHING, false, step(1, "Counsel", Part.WHOLE, counsel));
    AgreementId first = ground.proposed(university, college, route);
    AgreementId second = ground.proposed(university, college, Route.none());
    Browser browser = browsers.as(counsel).in(Language.EN);
    assertThat(browser.get("/").page().select("a[href$=/briefing]")).hasSize(2);
    Reply briefing = browser.get("/agreements/" + first + "/briefing");
    assertThat(briefing.text())
        .contains("This is the first version", "Your decision: Counsel", "The whole text");
    Reply decided = browser.submit(briefing, "#decide form", "verdict", "APPROVE");
    assertThat(decided.location().orElseThrow()).startsWith("/agreements/" + second + "/briefing");
    Reply last = browser.submit(browser.follow(decided), "#decide form", "verdict", "APPROVE");
    assertThat(last.location().orElseThrow()).startsWith("/?did=");
    assertThat(browser.follow(last).text()).contains("Nothing else is waiting for your approval");
  }

  @Test
  void aReturnWithoutAReasonComesBackAndItsReasonStandsOnTheNextBriefing() {
    AgreementId id =
        ground.proposed(
            university,
            college,
            route(Shown.NOTHING, false, step(1, "Counsel", Part.WHOLE, counsel)));
    Browser browser = browsers.as(counsel).in(Language.EN);
    String path = "/agreements/" + id + "/briefing";
    Reply refused = browser.submit(browser.get(path), "#decide form", "verdict", "RETURN");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Write why you return the text");
    browser.submit(refused, "#decide form", "verdict", "RETURN", "remark", "Clause 3 has no date");
    ground.proposeAnew(id, university);
    assertThat(browser.get(path).text())
        .contains("The previous version was returned (Counsel): Clause 3 has no date")
        .contains("1 clause");
  }

  @Test
  void aSignatoryIsAskedWhenTheWayIsDoneAndToldBeforeWhatIsMissing() {
    AgreementId id =
        ground.proposed(
            university,
            college,
            route(Shown.NOTHING, false, step(1, "Counsel", Part.WHOLE, counsel)));
    Browser rector = browsers.as(university.signatory()).in(Language.EN);
    String sign = "a[href='/agreements/" + id + "/sign']";
    assertThat(rector.get("/").page().select(sign)).isEmpty();
    Reply early = rector.get("/agreements/" + id + "/sign");
    assertThat(early.text()).contains("has not approved this version yet. Step: Counsel");
    assertThat(early.page().select("form[action$=/sign]")).isEmpty();
    ground.approve(id, university, "Counsel", counsel);
    assertThat(rector.get("/").page().select(sign)).hasSize(1);
    assertThat(rector.get("/agreements/" + id + "/briefing").page().select("#decide " + sign))
        .hasSize(1);
  }

  @Test
  void theOtherPartySeesAsMuchAsIsAllowed() {
    for (Shown shown : Shown.values()) {
      House house = ground.university();
      Actor decider = houses.employ(house.id(), Role.COORDINATOR);
      AgreementId id =
          ground.proposed(
              house, college, route(shown, false, step(1, "Counsel", Part.WHOLE, decider)));
      StepId open = ground.open(id, house, "Counsel");
      browsers
          .as(decider)
          .post(
              "/agreements/" + id + "/briefing",
              "step",
              open.toString(),
              "verdict",
              "APPROVE",
              "remark",
              "Between us");
      String seen = browsers.as(college.officer()).in(Language.EN).get("/agreements/" + id).text();
      String name = decider.names().in(Language.EN);
      assertThat(seen).doesNotContain("Between us");
      assertThat(seen.contains("approved")).as("%s", shown).isEqualTo(shown.ordinal() >= 2);
      assertThat(seen.contains(name)).as("%s", shown).isEqualTo(shown == Shown.NAMES);
    }
  }

  @Test
  void anOfficerKeepsTheUsualRouteOnItsForm() {
    Browser officer = browsers.as(university.officer()).in(Language.EN);
    Reply form = officer.get("/approvals/route?type=MEMORANDUM");
    String who = counsel.account().toString();
    Reply kept =
        officer.submit(
            form,
            "main form[data-keep]",
            "step.1.title",
            "LEGAL",
            "step.1.who",
            who,
            "shown",
            "NAMES");
    assertThat(kept.status()).isEqualTo(303);
    assertThat(officer.get("/approvals").text()).contains("Legal department");
    Reply stale = officer.submit(form, "main form[data-keep]", "step.1.title", "DEAN");
    assertThat(stale.status()).isEqualTo(422);
    Reply overtaken =
        officer.submit(form, "main form[data-keep]", "step.1.title", "DEAN", "step.1.who", who);
    assertThat(overtaken.text()).contains("Somebody else has changed this route in the meantime");
    assertThat(officer.submit(overtaken, "main form[data-keep]").status()).isEqualTo(303);
    assertThat(officer.get("/approvals").text()).contains("Dean");
  }

  @Test
  void anAbsenceIsEnteredAndRemovedByThePageAlone() {
    Browser browser = browsers.as(counsel).in(Language.EN);
    String deputy = university.officer().account().toString();
    Reply page = browser.get("/approvals");
    String form = "form[action='/approvals/absences']";
    assertThat(browser.submit(page, form, "from", "2026-12-01").status()).isEqualTo(422);
    Reply entered =
        browser.submit(page, form, "from", "2026-12-01", "to", "2026-12-09", "deputy", deputy);
    assertThat(entered.status()).isEqualTo(303);
    Reply now = browser.follow(entered);
    assertThat(now.text()).contains("decides meanwhile");
    browser.submit(now, "form[action$=/remove]");
    assertThat(browser.get("/approvals").page().select("form[action$=/remove]")).isEmpty();
  }

  @Test
  void aPartyCommentsAndAcceptsAndBothAreSeenByTheOther() {
    AgreementId id = ground.proposed(university, college, Route.none());
    String path = "/agreements/" + id;
    String form = "form[action$=/answers]";
    Browser theirs = browsers.as(college.officer()).in(Language.EN);
    Reply refused = theirs.submit(theirs.get(path), form, "do", "comment");
    assertThat(refused.status()).isEqualTo(422);
    theirs.submit(refused, form, "do", "comment", "words", "Let us speak of clause 3");
    Reply record = theirs.get(path);
    assertThat(theirs.submit(record, form, "do", "accept").status()).isEqualTo(303);
    assertThat(theirs.get(path).page().select(form + " [value=accept]")).isEmpty();
    Browser ours = browsers.as(university.officer()).in(Language.EN);
    Reply seen = ours.get(path);
    assertThat(seen.text()).contains("Let us speak of clause 3", "accepts version 1");
    assertThat(seen.page().select(form + " [value=accept]")).isEmpty();
    assertThat(ours.submit(seen, form, "do", "accept").status()).isEqualTo(422);
    ground.proposeAnew(id, university);
    assertThat(theirs.submit(record, form, "do", "accept").text())
        .contains("Version 2 has been proposed in the meantime");
  }
}
