package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration on two nodes: a college in Shanghai and one in Karaganda agree, each on its own
 * node; the cable is cut, both go on working, and joined again.
 */
class TwoNodesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String COLLEGE = "Karaganda Mining and Industrial College";
  private static final String ARRIVED = "Signature arrived from a partner’s node";
  private static final String SAME = "Both hold the same";

  @AutoClose private static Chromium chromium;
  @AutoClose private static NodeProcess nodes;
  private static String karaganda;
  private static String shanghai;

  @BeforeAll
  static void open(@TempDir Path data) {
    chromium = Chromium.open();
    nodes = NodeProcess.demo(data, "--two");
    karaganda = nodes.address();
    shanghai = nodes.otherAddress();
  }

  @Test
  void whatIsSignedWhileTheCableIsCutArrivesOnceWhenItIsJoined() {
    var sight = new Sight();
    try (Page east = chromium.page(Sight.DESK);
        Page west = chromium.page(Sight.DESK)) {
      String agreement = proposedInShanghai(east);
      be(west, karaganda, "krg-d1-director");
      until(() -> west.navigate(karaganda + agreement).status() == 200);

      be(west, karaganda, "krg-administrator");
      west.navigate(karaganda + "/network");
      String peer =
          west.locator("section:has-text('kmic.example') a[href^='/network/peers/']")
              .first()
              .getAttribute("href");
      press(west, peer, "cut");

      sign(west, karaganda, "krg-d1-director", agreement);
      sign(east, shanghai, "succ-president", agreement);
      for (Page side : List.of(east, west)) {
        side.reload();
        assertThat(signatures(side)).as(side.url()).isOne();
        assertThat(side.content()).doesNotContain(SAME);
      }
      inEveryLanguage(sight, peer, agreement);

      be(west, karaganda, "krg-administrator");
      press(west, peer, "resume");
      be(west, karaganda, "krg-officer");
      be(east, shanghai, "succ-officer");
      for (Page side : List.of(east, west)) {
        String at = side == east ? shanghai : karaganda;
        until(
            () -> {
              side.navigate(at + agreement);
              return signatures(side) == 2 && side.content().contains(SAME);
            });
        assertThat(side.locator(".chain li.force").count()).as("in force at " + at).isOne();
        assertThat(side.content().split(ARRIVED, -1)).as("arrived at " + at).hasSize(2);
      }
    }
    assertThat(sight.barred()).isEmpty();
  }

  /** As its officer, once the college is a peer, and with nothing but what the page offers. */
  private static String proposedInShanghai(Page page) {
    page.navigate(shanghai + "/?lang=en");
    be(page, shanghai, "succ-administrator");
    until(
        () -> {
          page.navigate(shanghai + "/network");
          return page.locator("a[href^='/network/peers/']").count() == 5;
        });
    be(page, shanghai, "succ-officer");
    page.navigate(shanghai + "/agreements/new");
    page.locator("label.check", new Page.LocatorOptions().setHasText(COLLEGE))
        .locator("input[name=with]")
        .check();
    page.locator("button[value=begin]").click();
    page.locator("button[value=propose]").click();
    String path = page.url().replaceAll("[?#].*", "").substring(shanghai.length());
    assertThat(path).startsWith("/agreements/").doesNotEndWith("/edit");
    return path;
  }

  private static void inEveryLanguage(Sight sight, String peer, String agreement) {
    for (String language : List.of("kk", "ru", "zh", "en")) {
      try (Page page = chromium.page(Sight.DESK)) {
        page.navigate(karaganda + "/?lang=" + language);
        page.navigate(karaganda + "/demo");
        look(sight, page, "two-demo-" + language);
        be(page, karaganda, "krg-administrator");
        page.navigate(karaganda + "/network");
        look(sight, page, "two-network-" + language);
        page.navigate(karaganda + peer);
        look(sight, page, "two-peer-" + language);
        be(page, karaganda, "krg-officer");
        page.navigate(karaganda + agreement);
        look(sight, page, "two-agreement-" + language);
      }
    }
  }

  private static void look(Sight sight, Page page, String name) {
    sight.photographTwice(page, name);
    if (name.endsWith("ru")) {
      sight.lookFromAllSides(page, name);
    } else {
      sight.fitsAPhone(page, name);
    }
  }

  private static void be(Page page, String node, String who) {
    page.navigate(node + "/demo");
    page.locator(".people form:has(input[value='" + who + "']) button").click();
  }

  private static void press(Page page, String peer, String act) {
    page.navigate(karaganda + peer);
    page.locator("form[action$='/" + act + "'] button").first().click();
    assertThat(page.url()).contains("did=");
  }

  private static void sign(Page page, String node, String who, String agreement) {
    be(page, node, who);
    page.navigate(node + agreement + "/sign");
    page.fill("input[type=password]", Story.PASSWORD);
    page.locator("form[action$='/sign'] .acts button").click();
    assertThat(page.url()).contains("did=agreements.did.signed");
  }

  private static long signatures(Page page) {
    Locator sealed = page.locator("aside ul.plain .status.sealed");
    return sealed.count();
  }

  /** Tries again and again what the other node may still be about to do. */
  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited " + PATIENCE).isLessThan(end);
    }
  }
}
