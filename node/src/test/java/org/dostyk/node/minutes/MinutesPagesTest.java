package org.dostyk.node.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes as an officer takes them in a browser without scripts. */
@NodeTest
class MinutesPagesTest {
  @Autowired private VisitGround visits;
  @Autowired private MinuteBook book;
  @Autowired private Commitments commitments;
  @Autowired private Browsers browsers;
  private House auezov;
  private House xinjiang;
  private Visit visit;
  private Browser officer;

  @BeforeEach
  void aVisit() {
    auezov = visits.house("Auezov University of the pages");
    xinjiang = visits.house("Xinjiang University of the pages");
    visit = visits.approved(auezov, xinjiang);
    officer = browsers.as(auezov.officer()).in(Language.EN);
  }

  @Test
  void aSentenceBecomesAPromiseAsItWasSaidWithTheYearThatItNames() {
    ItineraryItem item =
        visits.planned(visit, VisitGround.item("Meeting of the deans", "10:00", "12:00"), auezov);
    Reply record = officer.get("/visits/" + visit.id());
    Reply page =
        officer.follow(
            officer.submit(record, "form[action$='/minutes']:has([value='" + item.id() + "'])"));
    Reply noted =
        officer.follow(
            officer.submit(page, "#write", "words", "They will visit in 2028", "kind", "PROMISED"));
    String form = noted.page().select("a[href$='/promise']").attr("href");
    Reply entering = officer.get(form);
    assertThat(entering.page().select("#due").val()).isEqualTo("2028-12-31");
    assertThat(officer.submit(entering, "form[action$='/promise']").status()).isEqualTo(422);
    String pair = visit.host().partner() + " " + visit.guests().getFirst().partner();
    Reply entered =
        officer.follow(
            officer.submit(
                entering,
                "form[action$='/promise']",
                "pair",
                pair,
                "what_zh",
                "对方将于2028年来访",
                "what_kk",
                "Олар 2028 жылы келеді"));
    String promise = entered.page().select("#entries a[href^='/promises/']").attr("href");
    Reply ledger = browsers.as(xinjiang.officer()).get(promise);
    assertThat(ledger.text()).contains("They will visit in 2028", "Meeting of the deans");
    String list = "/visits/" + visit.id() + "/promises";
    assertThat(browsers.as(xinjiang.officer()).in(Language.ZH).get(list).text())
        .contains("对方将于2028年来访")
        .doesNotContain("They will visit");
    assertThat(officer.get(list + "/protocol").text())
        .as("the sentence that decides, and the language of both")
        .containsSubsequence("They will visit in 2028", "Олар 2028 жылы келеді");
    Commitment kept =
        commitments.of(Minutes.KIND, minutesOf().value(), Set.of(xinjiang.id())).getFirst();
    assertThat(kept.missing()).containsExactly(Commitment.Missing.OWNER);
  }

  @Test
  void twoFormsOfOneEntryEndWithBothTextsOnThePage() {
    Reply page = begun();
    officer.submit(page, "#write", "words", "Thirty", "kind", "SAID");
    Reply one = officer.get(page.path());
    Reply other = officer.get(page.path());
    String form = "form[data-entry-form]";
    assertThat(officer.submit(one, form, "words", "Thirty-five", "kind", "SAID").status())
        .isEqualTo(303);
    Reply both = officer.submit(other, form, "words", "Forty", "kind", "SAID");
    assertThat(both.status()).isEqualTo(409);
    assertThat(both.page().select("#entries").text()).contains("Thirty-five", "Forty");
    officer.submit(both, form, "words", "Thirty-five to forty", "kind", "DECIDED");
    Reply settled = officer.get(page.path());
    assertThat(settled.page().select("#entries .hold")).isEmpty();
    assertThat(settled.page().select("#entries").text()).contains("Thirty-five to forty");
  }

  @Test
  void aFormSentTwiceWritesOnceAndWhatIsRefusedStaysTyped() {
    Reply page = begun();
    officer.submit(page, "#write", "words", "Once", "kind", "SAID");
    officer.submit(page, "#write", "words", "Once", "kind", "SAID");
    assertThat(officer.get(page.path()).page().select("[data-entry]")).hasSize(1);
    String long_ = "x".repeat(4_100);
    Reply refused =
        officer.submit(officer.get(page.path()), "#write", "words", long_, "kind", "SAID");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#words").text()).isEqualTo(long_);
  }

  @Test
  void anEntryIsToldInFurtherLanguagesAndEachReaderFindsTheirOwnFirst() {
    Reply page = begun();
    officer.submit(page, "#write", "words", "They will send ten teachers", "kind", "PROMISED");
    Reply noted = officer.get(page.path());
    String form = noted.page().select("a[href$='/languages']").attr("href");
    Reply early = officer.get(form);
    Reply late = officer.get(form);
    assertThat(early.page().select("#what_en")).as("the language of the minutes").isEmpty();
    String here = "form[action$='/languages']";
    assertThat(officer.submit(early, here, "what_zh", "对方将派十名教师").status()).isEqualTo(303);
    Reply refused = officer.submit(late, here, "what_kk", "Олар он мұғалім жібереді");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".theirs").text()).contains("对方将派十名教师");
    assertThat(refused.page().select("#what_kk").val()).isEqualTo("Олар он мұғалім жібереді");
    String read = officer.in(Language.ZH).get(page.path()).page().select("#entries").text();
    assertThat(read).containsSubsequence("对方将派十名教师", "They will send ten teachers");
    assertThat(officer.in(Language.EN).get(page.path()).page().select("#entries").text())
        .doesNotContain("对方");
    String promise = noted.page().select("a[href$='/promise']").attr("href");
    assertThat(officer.get(promise).page().select("#what_zh").val())
        .as("what has been told need not be typed again")
        .isEqualTo("对方将派十名教师");
  }

  private Reply begun() {
    Reply record = officer.get("/visits/" + visit.id());
    return officer.follow(officer.submit(record, "form[action$='/minutes']"));
  }

  private MinutesId minutesOf() {
    return book.of(visit, auezov.officer()).getFirst().id();
  }
}
