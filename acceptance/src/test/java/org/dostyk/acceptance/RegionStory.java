package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Karaganda Region's framework, which its colleges join, and the gifts of the ceremony in Shanghai.
 * The ceremony itself is {@link CeremonyStory}'s.
 */
final class RegionStory {
  private static final String PREFIX = "01980000-0000-7000-8000-0000000";
  private static final String FRAMEWORK = "/agreements/" + PREFIX + "00471";
  private static final String SHAKHTINSK = PREFIX + "000d4";
  private final Story story;
  private final Page page;

  RegionStory(Story story) {
    this.story = story;
    this.page = story.page();
  }

  /** The fourth college signs its declaration, and the region confirms that it has it. */
  void join() {
    story.be("krg-deputy");
    story.go(FRAMEWORK + "/life");
    story.seen("life");
    story.go(FRAMEWORK + "/text");
    story.seen("text");
    story.go(FRAMEWORK + "/members");
    story.seen("members");
    page.selectOption("#member", SHAKHTINSK);
    page.locator("form[action$='/members'] .acts button").click();
    story.seen("declaration");
    page.locator("button[value=propose]").click();
    String declaration = page.url().substring(story.address().length()).replaceAll("[?#].*", "");
    sign("krg-deputy", declaration);
    sign("krg-d4-director", declaration);
    story.be("krg-deputy");
    story.go(FRAMEWORK + "/members");
    assertThat(page.locator("form[action$='" + SHAKHTINSK + "/leave']")).hasCount(1);
    story.seen("joined");
  }

  void objectToTheRenewal() {
    story.go("/expiry");
    story.seen("expiry");
    story.go(FRAMEWORK + "/notice");
    page.locator("input[name=kind][value=NO_RENEWAL]").check();
    page.fill("#given_on", Story.today().toString());
    story.seen("notice");
    page.locator("form[action$='/notice'] .acts button").click();
    assertThat(page.locator("main .status.half").first()).isVisible();
    story.seen("objected");
  }

  /** A gift that nobody answered for passes into somebody's keeping. */
  void keepAGift() {
    story.be("succ-colleague");
    story.go("/gifts");
    assertThat(page.locator("main tbody tr")).not().hasCount(0);
    story.seen("register");
    story.go("/gifts/" + PREFIX + "00442");
    Locator form = page.locator("form[action$='/hand-over']");
    story.unfold(form);
    form.locator("#holder").fill("档案室 · Archive");
    form.locator("button").click();
    assertThat(page.locator("#custody ol li")).hasCount(1);
    story.seen("kept");
  }

  private void sign(String signatory, String agreement) {
    story.be(signatory);
    story.go(agreement + "/sign");
    page.fill("input[type=password]", Story.PASSWORD);
    page.locator("form[action$='/sign'] .acts button").click();
    story.did("agreements.did.signed");
  }
}
