package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.acceptance.Patience.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration on two nodes: a college in Shanghai and one in Karaganda agree, each on its own
 * node; a visit is approved and a promise made between them; the cable is cut, both go on working,
 * and joined again.
 */
class TwoNodesTest {
  private static final String COLLEGE = "Karaganda Mining and Industrial College";
  private static final String ARRIVED = "Signature arrived from a partner’s node";
  private static final String SAME = "Both hold the same";

  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess nodes;
  @AutoClose private static NodeDatabase ofKaraganda;
  @AutoClose private static NodeDatabase ofShanghai;
  private static String karaganda;
  private static String shanghai;

  @BeforeAll
  static void open(@TempDir Path data) throws SQLException {
    nodes = NodeProcess.demo(data, "--two");
    karaganda = nodes.address();
    shanghai = nodes.otherAddress();
    ofKaraganda = new NodeDatabase(data.resolve("karaganda"));
    ofShanghai = new NodeDatabase(data.resolve("shanghai"));
  }

  @Test
  void whatIsSignedApprovedAndPromisedWhileTheCableIsCutArrivesOnceWhenItIsJoined() {
    var sight = new Sight();
    Page there = chromium.page(Sight.DESK);
    Page here = chromium.page(Sight.DESK);
    var east = Story.of(there, shanghai, "en");
    var west = Story.of(here, karaganda, "en");
    east.welcome();
    west.welcome();
    String agreement = proposed(east);
    west.be("krg-d1-director");
    until(() -> here.navigate(karaganda + agreement).status() == 200);
    var between = new BetweenStory(east, west);
    between.bothSeeTheVisitAndThePromise();

    west.be("krg-administrator");
    west.go("/network");
    String peer =
        here.locator("section:has-text('kmic.example') a[href^='/network/peers/']")
            .first()
            .getAttribute("href");
    press(west, peer, "cut");

    west.sign("krg-d1-director", agreement);
    east.sign("succ-president", agreement);
    for (Story side : List.of(east, west)) {
      side.go(agreement);
      assertThat(signatures(side.page())).as(side.address()).isOne();
      assertThat(side.page().content()).doesNotContain(SAME);
    }
    String promise = between.approveThereAndPromiseHere();
    inEveryLanguage(sight, peer, agreement);

    west.be("krg-administrator");
    press(west, peer, "resume");
    west.be("krg-officer");
    east.be("succ-officer");
    for (Story side : List.of(east, west)) {
      Page page = side.page();
      until(
          () -> {
            side.go(agreement);
            return signatures(page) == 2 && page.content().contains(SAME);
          });
      assertThat(page.locator(".chain li.force").count()).as(side.address()).isOne();
      assertThat(page.content().split(ARRIVED, -1)).as(side.address()).hasSize(2);
    }
    between.allHasComeAndThePromiseIsConfirmed(promise);
    assertThat(sight.barred()).isEmpty();
  }

  /** By an officer, once the college is a peer, and with nothing but what the page offers. */
  private static String proposed(Story story) {
    Page page = story.page();
    story.be("succ-administrator");
    until(
        () -> {
          story.go("/network");
          return page.locator("a[href^='/network/peers/']").count() == 5;
        });
    story.be("succ-officer");
    story.go("/agreements/new");
    page.locator("label.check", new Page.LocatorOptions().setHasText(COLLEGE))
        .locator("input[name=with]")
        .check();
    page.locator("button[value=begin]").click();
    page.locator("button[value=propose]").click();
    story.did("agreements.did.proposed");
    return page.url().replaceAll("[?#].*", "").substring(story.address().length());
  }

  private static void inEveryLanguage(Sight sight, String peer, String agreement) {
    for (String language : List.of("kk", "ru", "zh", "en")) {
      Page page = chromium.page(Sight.DESK);
      var story = Story.of(page, karaganda, language);
      story.welcome();
      look(sight, story, "/demo", "demo");
      story.be("krg-administrator");
      look(sight, story, "/network", "network");
      look(sight, story, peer, "peer");
      story.be("krg-officer");
      look(sight, story, agreement, "agreement");
      look(sight, story, BetweenStory.VISIT, "visit");
      look(sight, story, BetweenStory.PROMISE, "promise");
    }
  }

  private static void look(Sight sight, Story story, String path, String what) {
    String name = "two-" + what + "-" + story.language();
    story.go(path);
    sight.photographTwice(story.page(), name);
    story.page().setViewportSize(Sight.DESK, 900);
    sight.lookFromAllSides(story.page(), name, story.language());
    story.page().setViewportSize(Sight.DESK, 900);
  }

  private static void press(Story administrator, String peer, String act) {
    administrator.go(peer);
    administrator.page().locator("form[action$='/" + act + "'] button").first().click();
    administrator.did("network.did.");
  }

  private static long signatures(Page page) {
    Locator sealed = page.locator("aside ul.plain .status.sealed");
    return sealed.count();
  }
}
