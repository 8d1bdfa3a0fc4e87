package org.dostyk.node.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record of a paper is corrected by hand, and each correction goes back. */
@NodeTest
class CorrectionsTest {
  @Autowired private PaperGround ground;
  @Autowired private Agreements agreements;
  @Autowired private PaperRecords papers;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private Audit audit;
  private House house;
  private PartnerId wrong;
  private PartnerId right;
  private AgreementId id;
  private Browser officer;

  @BeforeEach
  void aPaperWithSomebodyElse() {
    house = houses.open("University of the Steady Hand");
    wrong = ground.partner(house, "College of Yellow Cliffs");
    right = ground.partner(house, "College of Red Cliffs");
    id = ground.paper(house, wrong, "Memorandum of the cliffs");
    officer = browsers.as(house.officer()).in(Language.EN);
  }

  @Test
  void numbersDatesPlacesAndPartiesAreCorrectedAndTheTrailTellsIt() {
    Reply saved =
        correct(
            "number", "17-A", "signed", "12.06.2019", "places", "3+2", "partner", right.toString());
    assertThat(officer.follow(saved).page().select(".did").text())
        .isEqualTo("The record has been corrected.");
    assertThat(record().number()).isEqualTo("17-A");
    assertThat(record().signedOn()).isEqualTo(PartialDate.parse("2019-06-12"));
    assertThat(record().places()).extracting(p -> p.people()).containsExactly(3, 2);
    assertThat(record().source()).as("whence it came").isEqualTo("Sheet1!7");
    assertThat(others()).containsExactly(right);
    assertThat(audit.of(id.value(), Set.of(house.id())))
        .extracting(AuditEntry::action)
        .contains("archives.corrected");
    assertThat(officer.get("/agreements?q=Red+Cliffs").page().select("tbody tr")).hasSize(1);
    assertThat(officer.get("/agreements?q=Yellow+Cliffs").page().select("tbody tr")).isEmpty();
    assertThat(officer.get("/agreements?year=2019").page().select("tbody tr")).hasSize(1);
  }

  @Test
  void placesWhoseWordsStayAreNotReadAnew() {
    correct("number", "18");
    assertThat(record().places()).extracting(p -> p.people()).containsExactly(5, 5);
    correct("places", "as the rectors agree each spring");
    assertThat(record().places()).isEmpty();
    assertThat(record().placesSaid()).isEqualTo("as the rectors agree each spring");
  }

  /** What Enter presses in a form is its first button; a script presses the main one. */
  @Test
  void enterLooksForAPartnerAndSavesNothingByItself() {
    Reply form = officer.get("/agreements/" + id + "/correct");
    Element pressed = form.page().expectFirst("form[action$=/correct] button");
    assertThat(pressed.val()).isEqualTo("find");
    assertThat(form.page().select("form .acts button[data-main]").val()).isEqualTo("save");
  }

  @Test
  void correctionsGoBackTheLastFirst() {
    PaperRecord first = record();
    correct("number", "18");
    correct("number", "19", "partner", right.toString());
    takeBack();
    assertThat(record().number()).isEqualTo("18");
    assertThat(others()).containsExactly(wrong);
    takeBack();
    assertThat(record()).isEqualTo(first);
    assertThat(officer.get("/agreements/" + id).page().select("form[action$=/take-back]"))
        .isEmpty();
    correct("number", "20");
    takeBack();
    assertThat(record()).isEqualTo(first);
  }

  @Test
  void whoSawAnOlderRecordWritesNothingOver() {
    Reply seen = officer.get("/agreements/" + id + "/correct");
    correct("number", "18");
    Reply late = officer.submit(seen, "form[action$=/correct]", "number", "19");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Somebody has corrected this record");
    assertThat(record().number()).isEqualTo("18");
  }

  @Test
  void whatCannotBeIsSaidAndNothingTypedIsLost() {
    Reply refused = correct("signed", "31.02.2019", "title_en", "", "number", "kept as typed");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections li, .objections p")).hasSizeGreaterThan(1);
    assertThat(refused.page().select("#number").val()).isEqualTo("kept as typed");
    assertThat(correct("signed", "2031").text()).contains("still to come");
    assertThat(record().number()).isEqualTo("17");
  }

  @Test
  void aPartnerIsLookedForWithoutLosingWhatWasTyped() {
    Reply found =
        officer.post(
            "/agreements/" + id + "/correct",
            "do",
            "find",
            "seen",
            "0",
            "number",
            "21",
            "partner",
            wrong.toString(),
            "q",
            "Red Cliffs");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.page().select("#number").val()).isEqualTo("21");
    assertThat(found.page().select("input[name=partner]").eachAttr("value"))
        .containsExactly(wrong.toString(), right.toString());
    assertThat(record().number()).isEqualTo("17");
    var form = found.page().expectFirst("form[action$=/correct]");
    assertThat(form.expectFirst("button").val()).as("what Enter presses").isEqualTo("find");
    assertThat(form.attr("data-keep")).isEqualTo("unsaved");
  }

  @Test
  void whatWasCorrectedIsNotTakenAwayWithItsImport() {
    assertThat(papers.against(Set.of(id), house.id())).isEmpty();
    correct("number", "18");
    assertThat(papers.against(Set.of(id), house.id())).hasSize(1);
    takeBack();
    assertThat(papers.against(Set.of(id), house.id())).isEmpty();
  }

  @Test
  void onlyOfficersOfTheHouseThatNotedItCorrectIt() {
    Browser observer = browsers.as(house.the(Role.OBSERVER));
    assertThat(observer.get("/agreements/" + id).page().select("a[href$=/correct]")).isEmpty();
    assertThat(observer.get("/agreements/" + id + "/correct").status()).isEqualTo(403);
    House other = houses.open("University of the Other Hand");
    assertThat(browsers.as(other.officer()).get("/agreements/" + id + "/correct").status())
        .isEqualTo(404);
  }

  private Reply correct(String... fields) {
    return officer.submit(
        officer.get("/agreements/" + id + "/correct"), "form[action$=/correct]", fields);
  }

  private void takeBack() {
    officer.submit(officer.get("/agreements/" + id), "form[action$=/take-back]");
  }

  private PaperRecord record() {
    return agreement().paper().orElseThrow();
  }

  private List<PartnerId> others() {
    return agreement().parties().stream().skip(1).map(AgreementParty::partner).toList();
  }

  private Agreement agreement() {
    return agreements.find(id, house.officer());
  }
}
