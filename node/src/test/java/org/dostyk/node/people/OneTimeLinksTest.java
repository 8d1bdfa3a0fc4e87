package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@NodeTest
@RecordApplicationEvents
class OneTimeLinksTest {
  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired OneTimeLinks links;
  @Autowired Passwords passwords;
  @Autowired Invitations invitations;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEvents events;
  private final String client = UUID.randomUUID().toString();
  private SampleHouse house;
  private Account aigerim;

  @BeforeEach
  void aigerimHasAnAccount() {
    house = SampleHouse.open(institutions, people);
    aigerim = house.person("Bekova", "Aigerim");
  }

  private String sent() {
    links.ask(aigerim.email(), "/agreements", client);
    String path = events.stream(SignInLinkMade.class).reduce((a, b) -> b).orElseThrow().path();
    return path.replaceAll("^/sign-in/link/|\\?.*", "");
  }

  private OneTimeLink.State state(String token) {
    return links.state(links.find(token, LinkPurpose.SIGN_IN).orElseThrow());
  }

  @Test
  void aLinkWorksOnce() {
    String token = sent();
    assertThat(links.use(token, LinkPurpose.SIGN_IN)).isTrue();
    assertThat(links.use(token, LinkPurpose.SIGN_IN)).isFalse();
    assertThat(state(token)).isEqualTo(OneTimeLink.State.USED);
  }

  @Test
  void ofManyWhoUseItAtOnceOneComesIn() throws Exception {
    String token = sent();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var uses = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 20; i++) {
        uses.add(() -> links.use(token, LinkPurpose.SIGN_IN));
      }
      long in = 0;
      for (var use : threads.invokeAll(uses)) {
        in += use.get() ? 1 : 0;
      }
      assertThat(in).isEqualTo(1);
    }
  }

  @Test
  void aLinkHoldsForFifteenMinutes() {
    String token = sent();
    clock.advance(Duration.ofMinutes(15));
    assertThat(state(token)).isEqualTo(OneTimeLink.State.EXPIRED);
    assertThat(links.use(token, LinkPurpose.SIGN_IN)).isFalse();
  }

  @Test
  void aLinkThatNobodyMadeIsNotFound() {
    assertThat(links.find(Token.make(), LinkPurpose.SIGN_IN)).isEmpty();
    assertThat(links.find("'; drop table people.one_time_link; --", LinkPurpose.SIGN_IN)).isEmpty();
  }

  @Test
  void aLinkToSignInIsNoInvitation() {
    String token = sent();
    assertThat(links.find(token, LinkPurpose.INVITATION)).isEmpty();
    assertThat(links.use(token, LinkPurpose.INVITATION)).isFalse();
  }

  @Test
  void theDatabaseKeepsNoSecretThatWouldLetAnybodyIn() {
    String token = sent();
    assertThat(token).hasSize(43);
    assertThat(
            jdbc.sql("select string_agg(l::text, ' ') from people.one_time_link l")
                .query(String.class)
                .single())
        .doesNotContain(token);
  }

  @Test
  void whoHasNoAccountIsAnsweredAlikeAndSentNothing() {
    assertThat(links.ask("nobody-" + client + "@ku.example", "/", client)).isEmpty();
    assertThat(events.stream(SignInLinkMade.class)).isEmpty();
  }

  @Test
  void aClosedAccountIsSentNothing() {
    jdbc.sql("update people.account set closed_at = now() where id = :id")
        .param("id", aigerim.id().value())
        .update();
    links.ask(aigerim.email(), "/", client);
    assertThat(events.stream(SignInLinkMade.class)).isEmpty();
  }

  @Test
  void nobodysLetterBoxIsFilledWithLinks() {
    for (int i = 0; i < 5; i++) {
      assertThat(links.ask(aigerim.email(), "/", client)).isEmpty();
    }
    assertThat(links.ask(aigerim.email(), "/", client)).isPresent();
    assertThat(events.stream(SignInLinkMade.class)).hasSize(5);
  }

  @Test
  void aNewPasswordTakesTheForceFromLinksSentBefore() {
    String token = sent();
    passwords.set(aigerim.id(), "dala bulaq qaryndash", null);
    assertThat(links.use(token, LinkPurpose.SIGN_IN)).isFalse();
  }

  @Test
  void aSecondInvitationTakesTheForceFromTheFirst() {
    Actor administrator = house.actor("Seitova", "Dana", Role.ADMINISTRATOR);
    invitations.invite(aigerim, administrator);
    invitations.invite(aigerim, administrator);
    var tokens =
        events.stream(InvitationMade.class)
            .map(made -> made.path().replaceAll("^/invitation/|\\?.*", ""))
            .toList();
    assertThat(links.use(tokens.get(0), LinkPurpose.INVITATION)).isFalse();
    clock.advance(Duration.ofDays(6));
    assertThat(links.use(tokens.get(1), LinkPurpose.INVITATION)).isTrue();
  }
}
