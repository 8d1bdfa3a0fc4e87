package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coming in through the door, as a browser does. */
@NodeTest
class SignInTest {
  private static final String PASSWORD = "dala bulaq qaryndash";

  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired OneTimeLinks links;
  @Autowired Browsers browsers;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  private Account aigerim;
  private Browser browser;

  @BeforeEach
  void aigerimHasAPassword() {
    aigerim = SampleHouse.open(institutions, people).person("Bekova", "Aigerim");
    passwords.set(aigerim.id(), PASSWORD, null);
    browser = browsers.stranger();
    forgetFailures();
  }

  @AfterEach
  void forgetFailures() {
    jdbc.sql("delete from people.attempt").update(); // all tests share one network address
  }

  private Reply signIn(String email, String password) {
    return browser.submit(
        browser.get("/sign-in?to=%2Faccount%3Flang%3Dkk"),
        "form[action=/sign-in]",
        "email",
        email,
        "password",
        password);
  }

  @Test
  void thePasswordLeadsWhereOneWantedToGo() {
    assertThat(signIn(aigerim.email(), PASSWORD).location()).contains("/account?lang=kk");
    assertThat(browser.get("/account").text()).contains("Aigerim Bekova");
  }

  @Test
  void whoIsAskedToSignInComesBackToThePageTheyWanted() {
    assertThat(browser.get("/account").location()).contains("/sign-in?to=%2Faccount");
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    Reply wrong = signIn(aigerim.email(), "dala bulaq karyndash");
    Reply unknown = signIn("nobody@ku.example", PASSWORD);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(wrong.page().select(".objections").text())
        .isEqualTo(unknown.page().select(".objections").text())
        .isNotBlank();
    assertThat(wrong.page().select("#email").val()).isEqualTo(aigerim.email());
    assertThat(wrong.body()).doesNotContain("karyndash");
  }

  @Test
  void afterFiveFailuresOneIsToldWhenToTryAgainAndThatALinkWorks() {
    for (int i = 0; i < 5; i++) {
      signIn(aigerim.email(), "guess number " + i);
    }
    Reply refused = signIn(aigerim.email(), PASSWORD);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("one minute", "sign in with a link by e-mail");
    assertThat(
            browser
                .submit(browser.get("/sign-in"), "form[action=/sign-in]", "email", aigerim.email())
                .status())
        .isEqualTo(429);
    clock.advance(Duration.ofSeconds(61));
    assertThat(signIn(aigerim.email(), PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void aClosedAccountLetsNobodyIn() {
    people.close(aigerim, people.actor(aigerim.id()).orElseThrow());
    assertThat(signIn(aigerim.email(), PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void askingForALinkIsAnsweredAlikeWhoeverAsks() {
    var answers = new HashSet<String>();
    for (String email : List.of(aigerim.email(), "nobody@ku.example")) {
      answers.add(
          browser.post("/sign-in/link", "email", email, "to", "/").location().orElseThrow());
    }
    assertThat(answers).containsExactly("/sign-in/sent");
  }

  @Test
  void openingALinkUsesNothingUpAndItsButtonSignsIn() {
    String path =
        "/sign-in/link/" + links.make(LinkPurpose.SIGN_IN, aigerim.id(), "/account").token();
    Reply page = browsers.stranger().get(path); // a mail scanner
    browsers.stranger().get(path);
    assertThat(page.text()).contains("Aigerim Bekova", aigerim.email());
    assertThat(browser.submit(browser.get(path), "form[action^=/sign-in/link]").location())
        .contains("/account");
    assertThat(browser.get("/account").status()).isEqualTo(200);
    assertThat(browsers.stranger().get(path).status()).isEqualTo(410);
  }

  @Test
  void wrongUsedAndExpiredLinksEachHaveTheirOwnPageInFourLanguages() {
    String used = "/sign-in/link/" + links.make(LinkPurpose.SIGN_IN, aigerim.id(), "/").token();
    String expired = "/sign-in/link/" + links.make(LinkPurpose.SIGN_IN, aigerim.id(), "/").token();
    links.use(used.replaceAll(".*/", ""), LinkPurpose.SIGN_IN);
    clock.advance(Duration.ofMinutes(16));
    var titles = new ArrayList<String>();
    for (Language language : Language.values()) {
      for (String path : List.of("/sign-in/link/" + Token.make(), used, expired)) {
        Reply page = browser.in(language).get(path);
        assertThat(page.status()).isIn(404, 410);
        assertThat(page.page().select("a.button").attr("href")).isEqualTo("/sign-in");
        titles.add(page.page().select("h1").text());
      }
    }
    assertThat(titles).doesNotHaveDuplicates().hasSize(12);
  }

  @Test
  void anInvitationTakesAPasswordAndLetsInOnce() {
    Account guest = SampleHouse.open(institutions, people).person("Li", "Na");
    String path = "/invitation/" + links.make(LinkPurpose.INVITATION, guest.id(), "/").token();
    Reply refused =
        browser.submit(
            browser.get(path), "main form", "new_password", "short", "new_password_again", "short");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(
            browser
                .submit(
                    refused, "main form", "new_password", PASSWORD, "new_password_again", PASSWORD)
                .location())
        .contains("/?did=people.did.welcome");
    assertThat(browser.get("/account").text()).contains("Na Li");
    assertThat(browsers.stranger().get(path).status()).isEqualTo(410);
  }

  @Test
  void signingOutEndsTheSession() {
    signIn(aigerim.email(), PASSWORD);
    browser.post("/sign-out");
    assertThat(browser.get("/account").location()).contains("/sign-in?to=%2Faccount");
  }
}
