package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.acceptance.Patience.until;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dostyk.acceptance.HeldLine.Held;
import org.dostyk.acceptance.HeldLine.Moment;
import org.dostyk.acceptance.NodeDatabase.Lock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes as processes, each with its own database: one of them is killed at each step of an
 * exchange, something else answers in its place, it is restored from a back-up. What was signed in
 * Shanghai is in Karaganda afterwards, once, and while it is not, the officer whose node still
 * works reads why.
 */
class NodesInTroubleTest {
  private static final String COLLEGE = "Karaganda Mining and Industrial College";
  private static final String PROPOSAL_ARRIVED = "Agreement arrived from a partner’s node";
  private static final String SIGNATURE_ARRIVED = "Signature arrived from a partner’s node";
  private static final String SAME = "Both hold the same";
  private static final String OLDER = "They hold an older state";
  private static final String NEWER = "They told of a change that has not been fetched yet";
  private static final String AWAY = "The other node cannot be reached.";
  private static final String UNPROVEN = "What answered did not prove to be the other node.";
  private static final String TOO_LARGE = "The answer was larger than allowed.";
  private static final String TOLD = "/agreements/v1/changed";
  private static final String FETCHED = "/agreements/v1/get";
  private static final String MESSAGES = "lock table network.message in exclusive mode";

  @RegisterExtension static Chromium chromium = new Chromium();

  @SuppressWarnings("NullAway.Init") // started once for all tests
  private static FarNode karaganda;

  @SuppressWarnings("NullAway.Init") // as the other is
  private static FarNode shanghai;

  private Story east;
  private Story west;
  private String agreement;

  @BeforeAll
  static void start(@TempDir Path data) {
    int port = Integer.parseInt(NodeProcess.PORT) + 40;
    karaganda = new FarNode("karaganda", data, port);
    shanghai = new FarNode("shanghai", data, port + 1);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> karaganda.start(shanghai)),
            CompletableFuture.runAsync(() -> shanghai.start(karaganda)))
        .join();
    Story administrator = Story.of(chromium.page(Sight.DESK), shanghai.address(), "en");
    administrator.welcome();
    administrator.be("succ-administrator");
    until(
        () -> {
          administrator.go("/network");
          return administrator.page().locator("a[href^='/network/peers/']").count() == 5;
        });
  }

  @AfterAll
  static void end() throws Exception {
    karaganda.close();
    shanghai.close();
  }

  @BeforeEach
  void anAgreementThatLiesOnBoth() throws SQLException {
    for (FarNode each : List.of(karaganda, shanghai)) {
      each.line().answersItself();
      if (each.isDown()) {
        startAgain(each);
      }
    }
    east = Story.of(chromium.page(Sight.DESK), shanghai.address(), "en");
    west = Story.of(chromium.page(Sight.DESK), karaganda.address(), "en");
    east.welcome();
    west.welcome();
    west.be("krg-officer");
    agreement = proposed();
    until(() -> reads(west, SAME));
    until(() -> reads(east, SAME));
    until(() -> waiting(karaganda) == 0 && waiting(shanghai) == 0);
  }

  @Test
  void killedBeforeTheNoticeLeaves() throws SQLException {
    try (Lock still =
        shanghai
            .database()
            .lock("select * from notices.job where task_name = 'network.sending' for update")) {
      sign();
      assertThat(
              shanghai
                  .database()
                  .count("select count(*) from network.message where object = ?", id()))
          .as("noted with the signature")
          .isOne();
      shanghai.kill();
    }
    startAgain(shanghai);
    arrivedOnce();
  }

  @Test
  void killedWhileTheNoticeIsOnItsWay() throws SQLException {
    Held notice = karaganda.line().hold(Moment.ASKED, TOLD);
    sign();
    notice.await();
    shanghai.kill();
    notice.lose();
    startAgain(shanghai);
    arrivedOnce();
  }

  @Test
  void killedWhenTheNoticeHasArrivedAndIsNotAnswered() throws SQLException {
    try (Lock messages = karaganda.database().lock(MESSAGES)) {
      sign();
      karaganda.database().awaitBlocked("insert into network.message");
      karaganda.kill();
    }
    until(() -> reads(east, OLDER) && reads(east, AWAY));
    startAgain(karaganda);
    arrivedOnce();
  }

  @Test
  void killedWhileTheAnswerIsOnItsWay() throws SQLException {
    Held answer = karaganda.line().hold(Moment.ANSWERED, TOLD);
    sign();
    answer.await();
    shanghai.kill();
    answer.lose();
    startAgain(shanghai);
    arrivedOnce();
  }

  @Test
  void killedAfterTheAnswerBeforeTheNoticeIsMarkedAsTold() throws SQLException {
    Held answer = karaganda.line().hold(Moment.ANSWERED, TOLD);
    sign();
    answer.await();
    try (Lock messages = shanghai.database().lock(MESSAGES)) {
      answer.letGo();
      shanghai.database().awaitBlocked("delete from network.message");
      shanghai.kill();
    }
    startAgain(shanghai);
    arrivedOnce();
  }

  @Test
  void killedWhileItAsksForWhatItWasToldOf() throws SQLException {
    Held request = shanghai.line().hold(Moment.ASKED, FETCHED);
    sign();
    request.await();
    karaganda.kill();
    request.lose();
    until(() -> reads(east, OLDER));
    startAgain(karaganda);
    arrivedOnce();
  }

  @Test
  void killedWhileItGivesWhatItIsAskedFor() throws SQLException {
    Held answer = shanghai.line().hold(Moment.ANSWERED, FETCHED);
    sign();
    answer.await();
    shanghai.kill();
    answer.lose();
    until(() -> reads(west, NEWER) && reads(west, AWAY));
    startAgain(shanghai);
    arrivedOnce();
  }

  @Test
  void killedWhileItTakesASignature() throws SQLException {
    try (Lock last = karaganda.database().lock("lock table federation.aside in exclusive mode")) {
      sign();
      karaganda.database().awaitBlocked("delete from federation.aside");
      karaganda.kill();
    }
    startAgain(karaganda);
    arrivedOnce();
  }

  @Test
  void killedWhileItTakesAProposal() throws SQLException {
    try (Lock last = karaganda.database().lock("lock table federation.aside in exclusive mode")) {
      agreement = proposed();
      karaganda.database().awaitBlocked("delete from federation.aside");
      karaganda.kill();
    }
    startAgain(karaganda);
    until(() -> reads(west, SAME));
    sign();
    arrivedOnce();
  }

  @Test
  void killedWhenItHasTakenAndNotMarkedIt() throws SQLException {
    Held request = shanghai.line().hold(Moment.ASKED, FETCHED);
    sign();
    request.await();
    try (Lock message =
        karaganda.database().lock("select * from network.message where way = 'in' for update")) {
      request.letGo();
      karaganda.database().awaitBlocked("delete from network.message");
      karaganda.kill();
    }
    startAgain(karaganda);
    arrivedOnce();
  }

  @Test
  void somethingElseAnswersInItsPlaceForAWhile() throws SQLException {
    karaganda.line().answersInstead(FarNode::saysBackInAnHour);
    sign();
    until(() -> reads(east, OLDER) && reads(east, UNPROVEN));
    karaganda.line().answersItself();
    minutesPass();
    arrivedOnce();
  }

  @Test
  void whatIsAskedForDoesNotEndAfterTwoGigabytes() throws SQLException {
    shanghai.line().answersInstead(FarNode::sendsTwoGigabytes);
    sign();
    until(() -> reads(west, NEWER) && reads(west, TOO_LARGE));
    shanghai.line().answersItself();
    minutesPass();
    arrivedOnce();
  }

  @Test
  void restoredFromYesterdaysBackUpItIsGivenBackWhatItSaidSince(@TempDir Path folder)
      throws Exception {
    Path backup = folder.resolve("backup");
    karaganda.backUp(backup);
    sign();
    arrivedOnce();
    west.sign("krg-d1-director", agreement);
    west.be("krg-officer");
    until(() -> signatures(shanghai) == 2);
    karaganda.restore(backup);
    karaganda.start(shanghai);
    assertThat(signatures(karaganda)).as("yesterday").isZero();
    shanghai.database().letTheNightPass();
    karaganda.database().letTheNightPass();
    west.be("krg-officer");
    until(() -> signatures(karaganda) == 2 && acts(karaganda) == acts(shanghai));
    until(() -> waiting(karaganda) == 0 && waiting(shanghai) == 0);
    until(() -> reads(west, SAME) && reads(east, SAME));
    west.go(agreement);
    assertThat(west.page().locator(".chain li.force").count()).as("in force").isOne();
  }

  private void sign() {
    east.sign("succ-president", agreement);
  }

  /** By an officer in Shanghai. */
  private String proposed() {
    Page page = east.page();
    east.be("succ-officer");
    east.go("/agreements/new");
    page.locator("label.check", new Page.LocatorOptions().setHasText(COLLEGE))
        .locator("input[name=with]")
        .check();
    page.locator("button[value=begin]").click();
    page.locator("button[value=propose]").click();
    east.did("agreements.did.proposed");
    return page.url().replaceAll("[?#].*", "").substring(east.address().length());
  }

  private static void minutesPass() throws SQLException {
    karaganda.database().letMinutesPass();
    shanghai.database().letMinutesPass();
  }

  /** Some minutes later. */
  private static void startAgain(FarNode killed) throws SQLException {
    minutesPass();
    killed.start(killed == karaganda ? shanghai : karaganda);
  }

  private void arrivedOnce() throws SQLException {
    west.be("krg-officer");
    east.be("succ-officer");
    until(() -> reads(west, SAME) && times(west, SIGNATURE_ARRIVED) > 0);
    until(() -> reads(east, SAME));
    assertThat(times(west, SIGNATURE_ARRIVED)).as("entered in Karaganda").isOne();
    assertThat(times(west, PROPOSAL_ARRIVED)).as("entered in Karaganda").isOne();
    until(() -> acts(karaganda) == acts(shanghai));
    until(() -> waiting(karaganda) == 0 && waiting(shanghai) == 0);
    assertThat(signatures(karaganda)).isOne();
    assertThat(signatures(shanghai)).isOne();
  }

  private boolean reads(Story officer, String words) {
    return times(officer, words) > 0;
  }

  private int times(Story officer, String words) {
    String page = officer.page().request().get(officer.address() + agreement).text();
    return page.split(words, -1).length - 1;
  }

  /** A number that stands for all that the parties did of which a node knows. */
  private long acts(FarNode node) throws SQLException {
    return node.database()
        .count(
            "select hashtext(string_agg(hash, ',' order by hash)) from federation.act where object_id = ?",
            id());
  }

  private static long waiting(FarNode node) throws SQLException {
    return node.database().count("select count(*) from network.message");
  }

  private long signatures(FarNode node) throws SQLException {
    return node.database()
        .count(
            """
            select count(*)
              from agreements.signature s
              join agreements.version v on v.hash = s.hash
             where v.agreement_id = ?
            """,
            id());
  }

  private UUID id() {
    return UUID.fromString(agreement.substring(agreement.lastIndexOf('/') + 1));
  }
}
