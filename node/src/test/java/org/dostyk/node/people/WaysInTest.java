package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class WaysInTest {
  private static final String OLD = "dala bulaq qaryndash";
  private static final String NEW = "teniz asyq dombyra";

  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired OneTimeLinks links;
  @Autowired Browsers browsers;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  private Account aigerim;

  @BeforeEach
  void aigerimHasAPassword() {
    jdbc.sql("delete from people.attempt").update();
    aigerim = SampleHouse.open(institutions, people).person("Bekova", "Aigerim");
    passwords.set(aigerim.id(), OLD, null);
  }

  private Browser signedIn() {
    Browser browser = browsers.stranger();
    browser.post("/sign-in", "email", aigerim.email(), "password", OLD);
    return browser;
  }

  private static Reply change(Browser browser, String old) {
    return browser.post(
        "/account/password", "password", old, "new_password", NEW, "new_password_again", NEW);
  }

  @Test
  void aSessionIsWrittenOnceAMinute() {
    Browser browser = signedIn();
    long minuteAgo = System.currentTimeMillis() - 61_000;
    jdbc.sql("update people.session set last_access_time = :at").param("at", minuteAgo).update();
    browser.get("/account");
    long written = lastUse();
    assertThat(written).isGreaterThan(minuteAgo);
    browser.get("/account");
    assertThat(lastUse()).as("soon after nothing is written").isEqualTo(written);
  }

  private long lastUse() {
    return jdbc.sql(
            "select max(last_access_time) from people.session where principal_name = :account")
        .param("account", aigerim.id().toString())
        .query(Long.class)
        .single();
  }

  @Test
  void aNewPasswordEndsTheSessionsElsewhereAndKeepsThisOne() {
    Browser here = signedIn();
    Browser elsewhere = signedIn();
    assertThat(change(here, "").status()).isEqualTo(303);
    assertThat(here.get("/account").status()).isEqualTo(200);
    assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    assertThat(passwords.attempt(aigerim.email(), NEW, "192.0.2.77"))
        .isInstanceOf(Passwords.Tried.Right.class);
  }

  @Test
  void onePasswordSetForSeveralLetsEachOfThemIn() {
    Account botagoz = SampleHouse.open(institutions, people).person("Saparova", "Botagoz");
    passwords.setShared(List.of(aigerim.id(), botagoz.id()), NEW, null);
    for (Account account : List.of(aigerim, botagoz)) {
      assertThat(passwords.attempt(account.email(), NEW, "192.0.2.78"))
          .isEqualTo(new Passwords.Tried.Right(account.id()));
    }
    assertThat(passwords.attempt(aigerim.email(), OLD, "192.0.2.78"))
        .isInstanceOf(Passwords.Tried.Wrong.class);
  }

  @Test
  void aSessionLeftOpenCannotChangeThePasswordWithoutTheOldOne() {
    Browser leftOpen = signedIn();
    clock.advance(Duration.ofMinutes(20));
    assertThat(leftOpen.get("/account/ways-in").page().select("#old-password")).hasSize(1);
    assertThat(change(leftOpen, "a guess in passing").status()).isEqualTo(422);
    assertThat(change(leftOpen, OLD).status()).isEqualTo(303);
  }

  @Test
  void aSessionLeftOpenCannotAddAPasskeyWithoutThePassword() {
    Browser leftOpen = signedIn();
    clock.advance(Duration.ofMinutes(20));
    assertThat(leftOpen.post("/passkey/register/options").status()).isIn(415, 400, 422);
  }

  @Test
  void whoForgotThePasswordComesInByLinkAndSetsANewOne() {
    Browser browser = browsers.stranger();
    browser.post("/sign-in/link/" + links.make(LinkPurpose.SIGN_IN, aigerim.id(), "/").token());
    assertThat(change(browser, "").status()).isEqualTo(303);
  }

  @Test
  void choosingWhoToBeInTheDemonstrationIsNoProof() {
    Browser visitor = browsers.as(people.actor(aigerim.id()).orElseThrow());
    assertThat(visitor.get("/account/ways-in").page().select("#old-password")).hasSize(1);
    assertThat(change(visitor, "").status()).isEqualTo(422);
  }

  @Test
  void aSessionElsewhereIsSeenAndEnded() {
    Browser here = signedIn();
    Browser elsewhere = signedIn();
    Reply page = here.get("/account/ways-in");
    assertThat(page.page().select("#sessions tbody tr")).hasSize(2);
    assertThat(here.submit(page, "#sessions td form").status()).isEqualTo(303);
    assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    assertThat(here.get("/account").status()).isEqualTo(200);
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    Browser aigerims = signedIn();
    String handle =
        signedIn().get("/account/ways-in").page().select("#sessions input[name=session]").val();
    Browser other = browsers.as(SampleHouse.open(institutions, people).actor("Li", "Na"));
    other.post("/account/sessions/end", "session", handle);
    assertThat(aigerims.get("/account").status()).isEqualTo(200);
  }
}
