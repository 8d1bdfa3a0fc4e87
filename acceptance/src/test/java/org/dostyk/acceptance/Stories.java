package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pieces of news as their people live them, from where the demonstration begins: each act is
 * done on its page, by phone, by whoever does it there. One language on a node of its own, so that
 * what can be done once is done in each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Stories {
  private final String language;
  @RegisterExtension Chromium chromium = new Chromium();
  @AutoClose private NodeProcess node;

  Stories(String language) {
    this.language = language;
  }

  @BeforeAll
  void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  @Order(1)
  void everyFactOfTheNewsOpensItsRecord() {
    play(
        "news",
        story -> {
          var news = new NewsStory(story);
          assertThat(news.facts()).as("facts of five stories").isGreaterThan(45);
          news.openEach();
        });
  }

  @Test
  @Order(2)
  void aMemorandumIsFollowedByAnAgreementThatBothHousesApproveAndSign() {
    play(
        "s0",
        story -> {
          var memorandum = new MemorandumStory(story);
          memorandum.readWhatTheVisitBrought();
          memorandum.keepTheNews();
          memorandum.countThoseWhoWentAndCame();
          memorandum.approveAndSign();
          memorandum.takeAnObligationIntoTheLedger();
        });
  }

  @Test
  @Order(3)
  void aJointCollegeIsFoundedFromItsSharesToItsNumberInTheRegister() {
    play(
        "s1",
        story -> {
          var founding = new FoundingStory(story);
          founding.agreeOnShares();
          founding.promiseAndKeepTheRegistration();
          founding.noteTheDay();
          founding.letTheMemorandumOfTheCongressTurnLate();
          founding.observe();
        });
  }

  @Test
  @Order(4)
  void aVisitIsReturnedWithASeminarMinutesGiftsAndNews() {
    play(
        "s2",
        story -> {
          var visit = new ReturnStory(story);
          visit.lookBack();
          visit.plan();
          visit.bringADelegation();
          visit.holdASeminar();
          visit.approve();
          visit.writeMinutesThatBothSidesConfirm();
          visit.exchangeGiftsAndTellTheNews();
        });
  }

  @Test
  @Order(5)
  void whatWasAgreedInAstanaIsConfirmedByAGuestAndBecomesAnAgreement() {
    play(
        "s3",
        story -> {
          var meeting = new MeetingStory(story, () -> chromium.page(Sight.PHONE));
          meeting.sayWhoTheyAre();
          meeting.haveThePromisesConfirmed();
          meeting.nameAnOwnerAndADay();
          meeting.keepTheFair();
          meeting.draftADoubleDegreeThatAGuestReads();
        });
  }

  @Test
  @Order(6)
  void aCollegeJoinsTheRegionsFrameworkAndTheGiftsOfTheCeremonyFindAKeeper() {
    play(
        "s4",
        story -> {
          var region = new RegionStory(story);
          region.join();
          region.objectToTheRenewal();
          region.keepAGift();
        });
  }

  private void play(String name, Consumer<Story> acts) {
    var sight = new Sight();
    var step = new AtomicInteger();
    Page page = chromium.page(Sight.PHONE);
    var story =
        new Story(
            page,
            node.address(),
            language,
            (at, what) -> {
              sight.fitsAPhone(at, name + " " + what + " (" + language + ")");
              sight.photographTwice(
                  at, "%s-%s-%02d-%s".formatted(name, language, step.incrementAndGet(), what));
              at.setViewportSize(Sight.PHONE, 900);
            });
    story.welcome();
    acts.accept(story);
    assertThat(sight.barred()).isEmpty();
  }
}
