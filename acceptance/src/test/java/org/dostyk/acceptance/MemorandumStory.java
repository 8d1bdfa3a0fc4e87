package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * East Kazakhstan University and the college of Qingdao: the visit of December, the people who went
 * and came, and the agreement that follows the memorandum. How a memorandum itself is drafted and
 * signed, {@link Story} tells.
 */
final class MemorandumStory {
  private static final String PREFIX = "01980000-0000-7000-8000-0000000";
  private static final String VISIT = PREFIX + "005b1";
  private static final String AGREEMENT = "/agreements/" + PREFIX + "000d1";
  private final Story story;
  private final Page page;

  MemorandumStory(Story story) {
    this.story = story;
    this.page = story.page();
  }

  void readWhatTheVisitBrought() {
    story.be("eku-officer");
    story.seen("home");
    story.go("/visits/" + VISIT);
    story.seen("visit");
    page.locator("a[href^='/minutes/']").first().click();
    assertThat(page.locator("[data-entry]").count()).isEqualTo(3);
    story.seen("minutes");
    story.go("/visits/" + VISIT + "/delegation");
    assertThat(page.locator("main tbody tr").count()).as("delegates").isEqualTo(3);
    story.seen("delegation");
  }

  /** The draft stands in four languages; its own is read over and kept. */
  void keepTheNews() {
    story.go("/news/" + VISIT);
    for (String tag : List.of("kk", "ru", "zh", "en")) {
      assertThat(page.inputValue("#text_" + tag)).as("news in " + tag).isNotBlank();
    }
    String own = "#text_" + story.language();
    page.fill(own, page.inputValue(own).strip() + " ✓");
    page.locator("button[value=keep]").click();
    assertThat(page.inputValue(own)).endsWith("✓");
    story.seen("news");
  }

  void countThoseWhoWentAndCame() {
    story.go("/balance");
    assertThat(page.locator("main").innerText()).contains("70+", "50+");
    story.seen("balance");
    story.go("/agreements?state=on_paper");
    assertThat(page.locator("main tbody tr").count()).as("papers of 2024 and 2025").isEqualTo(4);
    story.seen("on-paper");
  }

  void approveAndSign() {
    decide("eku-dean");
    decide("eku-rector");
    sign();
    decide("svcft-president");
    sign();
    assertThat(page.locator(".status.sealed").count()).as("both signatures").isGreaterThan(1);
    story.seen("in-force");
  }

  void takeAnObligationIntoTheLedger() {
    story.be("eku-officer");
    story.go(AGREEMENT + "/obligations");
    story.seen("obligations");
    Locator first = page.locator("form[action$='/obligations']").first();
    first.locator("button").click();
    assertThat(page.locator("main a[href^='/promises/']").count()).isPositive();
  }

  private void decide(String who) {
    story.be(who);
    page.locator("a[href='" + AGREEMENT + "/briefing']").first().click();
    story.seen("briefing-" + who);
    page.locator("button[value=APPROVE]").click();
    story.did("approvals.did.approved");
  }

  private void sign() {
    story.go(AGREEMENT + "/sign");
    page.fill("input[type=password]", Story.PASSWORD);
    page.locator("form[action$='/sign'] .acts button").click();
    story.did("agreements.did.signed");
  }
}
