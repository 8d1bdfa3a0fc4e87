package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The story of the ceremony as one visitor of the demonstration walks it. What the officer of the
 * college in Shanghai does is counted: each click, choice, tick, field and file.
 */
final class CeremonyStory {

  /** Where the vice-president stands among those who may preside, after nobody. */
  private static final int VICE_PRESIDENT = 4;

  private static final String ROWS = "table.rows tbody tr";
  private final Story story;
  private final Page page;
  private final AtomicInteger actions = new AtomicInteger();

  CeremonyStory(Story story) {
    this.story = story;
    this.page = story.page();
  }

  /** How often the officer did something. */
  int actions() {
    return actions.get();
  }

  /** From nothing to agreements that lie before these partners; returns the ceremony's path. */
  String plan(List<String> partners) {
    story.be("succ-officer");
    page.navigate(story.address() + "/ceremonies");
    click("a[href='/ceremonies/new']");
    seen("new-ceremony");
    for (String partner : partners) {
      page.locator("input[name=with][value='" + partner + "']").check();
      actions.incrementAndGet();
    }
    click("button[value=begin]");
    seen("plan");
    page.selectOption("#presiding", new SelectOption().setIndex(VICE_PRESIDENT));
    actions.incrementAndGet();
    fill("[id='detail.number']", "SUCC-2025-#");
    click("button[value=quota]");
    fill("[id='quota.1.places']", "10");
    click("button[value=propose]");
    assertThat(page.url()).contains("did=ceremonies.did.proposed");
    seen("proposed-ceremony");
    return page.url().substring(story.address().length()).replaceAll("[?#].*", "");
  }

  /** The address of the wall, as the officer finds it. */
  String wall() {
    return page.locator("a[href^='/wall/']").first().getAttribute("href");
  }

  /** Signs in the account all that waits for this person, and tells how many there were. */
  int signAll(String signatory) {
    story.be(signatory);
    int signed = 0;
    Locator waiting = page.locator("main a[href$='/sign']");
    while (waiting.count() > 0) {
      waiting.first().click();
      page.fill("input[type=password]", Story.PASSWORD);
      page.locator("form[action$='/sign'] .acts button").click();
      story.did("agreements.did.signed");
      signed++;
      page.navigate(story.address() + "/");
    }
    return signed;
  }

  /** The officer sends the signed page of everybody who has no account here. */
  int sendScans(String ceremony) throws Exception {
    story.be("succ-officer");
    page.navigate(story.address() + ceremony);
    int links = page.locator("main a[href*='/scans/new']").count();
    for (int i = 0; i < links; i++) {
      page.navigate(story.address() + ceremony);
      page.locator("main a[href*='/scans/new']").nth(i).click();
      actions.incrementAndGet();
      seen("send-scan");
      String pdf = page.locator("main a[href$='.pdf']").first().getAttribute("href");
      Path scan = SignedByPen.scan(page.request().get(story.address() + pdf).body());
      page.setInputFiles("input[type=file]", scan);
      actions.incrementAndGet();
      click("form[enctype] .acts button");
      assertThat(page.url()).contains("did=agreements.did.scan_sent");
      Files.delete(scan);
    }
    return links;
  }

  /** The officer's colleague checks every scan that waits. */
  int checkScans() {
    story.be("succ-colleague");
    int checked = 0;
    Locator waiting = page.locator("main a[href*='/scans/']");
    while (waiting.count() > 0) {
      waiting.first().click();
      seen("check-scan");
      for (String question : List.of("version", "person", "seal")) {
        page.check("input[name=" + question + "]");
      }
      page.locator("button[value=confirm]").click();
      checked++;
      page.navigate(story.address() + "/");
    }
    return checked;
  }

  /** The officer has all papers set, and takes the bundles; returns the zip. */
  byte[] bundles(String ceremony) {
    story.be("succ-officer");
    page.navigate(story.address() + ceremony);
    seen("ceremony-in-force");
    click("a[href$='/papers']");
    click("form[action$='/papers'] button");
    page.locator("a[href$='/bundles.zip']").waitFor();
    seen("papers");
    actions.incrementAndGet();
    return page.request().get(story.address() + ceremony + "/bundles.zip").body();
  }

  /** How many agreements of the ceremony stand in its record. */
  int rows(String ceremony) {
    page.navigate(story.address() + ceremony);
    return page.locator(ROWS).count();
  }

  private void click(String what) {
    page.locator(what).first().click();
    actions.incrementAndGet();
  }

  private void fill(String field, String value) {
    page.fill(field, value);
    actions.incrementAndGet();
  }

  private void seen(String name) {
    story.seen().accept(page, name);
  }
}
