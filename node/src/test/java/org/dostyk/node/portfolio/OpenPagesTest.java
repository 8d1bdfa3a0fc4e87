package org.dostyk.node.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads, and what nobody may. */
@NodeTest
class OpenPagesTest {
  private static final int LIGHT = 150_000;
  @Autowired private PortfolioGround ground;
  @Autowired private Browsers browsers;
  private House house;
  private House college;
  private PartnerId kept;
  private PartnerId secret;
  private AgreementId agreement;
  private Browser officer;
  private Browser stranger;
  private String slug;

  @BeforeEach
  void aUniversityWithTwoPartnersAndAnAgreement() {
    house = ground.house("University of the Open Gate");
    college = ground.house("College of the Quiet Signature");
    kept = ground.partner(house, "Plain Sight University", "明处大学");
    secret = ground.partner(house, "Hidden Valley University", "幽谷大学");
    agreement = ground.inForce(house, college);
    officer = browsers.as(house.officer()).in(Language.EN);
    stranger = browsers.stranger();
    slug = "gate-" + Long.toString(house.id().value().getLeastSignificantBits() >>> 20, 36);
  }

  @Test
  void whoMayNotOpenThePageReadsWhoMay() {
    assertThat(browsers.as(house.the(Role.ADMINISTRATOR)).get("/public-page").text())
        .contains("The page is closed", "An international officer of the institution");
    assertThat(officer.get("/public-page").text())
        .doesNotContain("An international officer of the institution");
  }

  @Test
  void nothingIsShownThatNobodyChose() {
    assertThat(stranger.get("/open/" + slug + "/en").status()).isEqualTo(404);
    officer.post("/public-page/partners/" + kept, "show", "yes");
    assertThat(stranger.get("/open/" + slug + "/en").status())
        .as("chosen, not open")
        .isEqualTo(404);
    open();
    for (Language language : Language.values()) {
      Reply page = stranger.get("/open/" + slug + "/" + language.tag());
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains(language == Language.ZH ? "明处大学" : "Plain Sight University")
          .doesNotContain("Hidden Valley", "幽谷")
          .doesNotContain("College of the Quiet Signature")
          .doesNotContain("Omarova", "Омарова", "王")
          .doesNotContain(
              secret.toString(), agreement.toString(), "http://", "https://", "<script");
      assertThat(page.bytes().length).isLessThan(LIGHT);
    }
  }

  @Test
  void anAgreementIsShownWithItsPartiesOrNotAtAll() {
    open();
    officer.post("/public-page/agreements/" + agreement, "show", "yes");
    assertThat(stranger.get("/open/" + slug + "/en").text())
        .as("its party is not shown")
        .doesNotContain("In force since");
    assertThat(officer.get("/public-page").text()).contains("One chosen agreement is not shown");
    officer.post("/public-page/partners/" + college.id(), "show", "yes");
    assertThat(stranger.get("/open/" + slug + "/en").text())
        .contains("In force since")
        .contains("College of the Quiet Signature");
    officer.post("/public-page/partners/" + college.id(), "hide", "yes");
    assertThat(stranger.get("/open/" + slug + "/en").text())
        .doesNotContain("College of the Quiet Signature")
        .doesNotContain("In force since");
  }

  @Test
  void aClosedPageIsGoneWithTheNextRequest() {
    open();
    assertThat(stranger.get("/open/" + slug).status()).isEqualTo(303);
    assertThat(stranger.get("/open/" + slug + "/kk").status()).isEqualTo(200);
    Browser administrator = browsers.as(house.the(org.dostyk.node.values.Role.ADMINISTRATOR));
    assertThat(administrator.post("/public-page/close").status()).isEqualTo(303);
    assertThat(stranger.get("/open/" + slug + "/kk").status()).isEqualTo(404);
    assertThat(stranger.get("/open/" + slug).status()).isEqualTo(404);
  }

  @Test
  void anAddressHasOneInstitution() {
    open();
    Browser other = browsers.as(college.officer()).in(Language.EN);
    assertThat(other.post("/public-page/open", "slug", slug).status()).isEqualTo(422);
    assertThat(other.post("/public-page/open", "slug", "../etc").status()).isEqualTo(422);
    assertThat(other.post("/public-page/partners/" + secret, "show", "yes").status())
        .as("a partner of another register")
        .isEqualTo(404);
  }

  @Test
  void manyAreShownAtOnceAndTakenOffAgain() {
    open();
    ask("partners", List.of(kept, college.id()));
    Reply shown = ask("agreements", List.of(agreement));
    assertThat(stranger.get("/open/" + slug + "/en").text())
        .contains("Plain Sight University", "College of the Quiet Signature", "In force since")
        .doesNotContain("Hidden Valley");
    officer.submit(shown, "form[action^=/lists/done]");
    assertThat(stranger.get("/open/" + slug + "/en").text()).doesNotContain("In force since");
    ask("partners", List.of(kept), "off", "yes");
    assertThat(stranger.get("/open/" + slug + "/en").text())
        .contains("College of the Quiet Signature")
        .doesNotContain("Plain Sight University");
  }

  @Test
  void whatIsNotInForceIsLeftOutAndObserversShowNothing() {
    AgreementId open = ground.proposed(house, college);
    assertThat(officer.get("/lists/agreements/show?row=" + open).page().select("main").text())
        .doesNotContain("Show one record");
    assertThat(
            browsers
                .as(house.the(Role.OBSERVER))
                .get("/lists/agreements/show?row=" + agreement)
                .status())
        .isEqualTo(404);
  }

  /** Ticks rows of a list and shows them. */
  private Reply ask(String list, List<Object> rows, String... typed) {
    String ticked = rows.stream().map(id -> "row=" + id).collect(Collectors.joining("&", "?", ""));
    Reply question = officer.get("/lists/" + list + "/show" + ticked);
    return officer.follow(officer.submit(question, "main form", typed));
  }

  @Test
  void eachCircleOfTheMapOpensItsList() {
    Reply map = officer.get("/map");
    var circles = map.page().select("svg.map a");
    assertThat(circles).isNotEmpty();
    for (String list : circles.eachAttr("href")) {
      assertThat(officer.get(list).status()).isEqualTo(200);
    }
    assertThat(map.page().select("table.rows a").size()).isGreaterThanOrEqualTo(circles.size());
    assertThat(map.bytes().length).isLessThan(120_000);
  }

  private void open() {
    assertThat(officer.post("/public-page/open", "slug", slug).status()).isEqualTo(303);
  }
}
