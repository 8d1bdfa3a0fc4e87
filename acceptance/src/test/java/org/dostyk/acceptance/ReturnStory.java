package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** The visit that Xinjiang University promised in return, from its plan to the news of it. */
final class ReturnStory {
  private static final String PREFIX = "01980000-0000-7000-8000-0000000";
  private static final String VISIT = "/visits/" + PREFIX + "002b1";
  private static final int AHEAD = 7;
  private final Story story;
  private final Page page;
  private final LocalDate from = Story.today().plusDays(AHEAD);
  private String visit = "";

  ReturnStory(Story story) {
    this.story = story;
    this.page = story.page();
  }

  /** What there is of the first visit: by both clocks, on paper, for a telephone's calendar. */
  void lookBack() {
    story.be("auezov-officer");
    story.seen("home");
    story.go(VISIT);
    story.seen("visit");
    story.go(VISIT + "/itinerary");
    assertThat(page.locator("tr[id^='item-']")).hasCount(8);
    story.seen("itinerary");
    page.locator("a[href*='/items/']").nth(6).click();
    story.seen("engineering-centre");
    story.go(VISIT + "/delegation");
    page.locator("main tbody a").first().click();
    story.seen("delegate");
    String calendar = page.locator("a[href$='.ics']").first().getAttribute("href");
    assertThat(page.request().get(story.address() + calendar).text()).startsWith("BEGIN:VCALENDAR");
    story.go(VISIT + "/invitations");
    story.seen("invitations");
    story.go(VISIT + "/cards");
    story.seen("cards");
    story.go("/briefings/" + VISIT.substring("/visits/".length()));
    story.seen("briefing");
    story.go(VISIT + "/promises");
    assertThat(page.locator("#confirmation .status.done")).hasCount(2);
    story.seen("promises");
  }

  void plan() {
    story.be("xju-officer");
    story.go(VISIT);
    page.locator("a[href^='/visits/new?return=']").click();
    page.fill("#from", from.toString());
    page.fill("#to", from.plusDays(2).toString());
    page.fill("#purpose_" + story.language(), "2026 · 回访 · Shymkent");
    story.seen("plan");
    page.locator("button[value=save]").click();
    visit = page.url().substring(story.address().length()).replaceAll("[?#].*", "");
    assertThat(visit).startsWith("/visits/").doesNotContain("new");
    page.locator("form[action$='/send'] button").click();
    story.seen("sent");
  }

  void bringADelegation() {
    story.go(visit + "/delegation");
    page.fill("#text", "Jin Gang\t副校长\t\tzh\nWang Lin\t翻译\t\tzh\nLi Na\t教授\t\tzh");
    page.locator("form[action$='/preview'] button").click();
    story.seen("preview");
    page.locator("form[action$='/take'] .acts button").click();
    assertThat(page.locator("main tbody tr")).hasCount(3);
    story.seen("delegation");
  }

  /** A seminar with two sessions on the first day. */
  void holdASeminar() {
    story.go(visit + "/items/new");
    page.fill("#day", from.toString());
    page.fill("#starts", "10:00");
    page.fill("#ends", "12:00");
    page.selectOption("#kind", "SEMINAR");
    page.fill("#title_" + story.language(), "Structure of Chinese Language Education");
    page.fill("#interpreter", "Wang Lin");
    story.seen("item");
    page.locator("button[value=save]").click();
    anyway();
    story.go(visit);
    page.locator("a[href^='/seminars/']").first().click();
    session("10:00", "11:00", "Jin Gang");
    session("11:00", "12:00", "Li Na");
    assertThat(page.locator("main tbody tr")).hasCount(2);
    story.seen("programme");
  }

  void approve() {
    story.go(visit);
    page.locator("form[action$='/approve'] button").first().click();
    story.be("auezov-vice-rector");
    story.go(visit);
    page.locator("form[action$='/approve'] button").first().click();
    assertThat(page.locator("#approval .status.done")).hasCount(2);
    story.seen("approved");
  }

  /** On the day itself: the host writes, a promise goes into the ledger, both sides confirm. */
  void writeMinutesThatBothSidesConfirm() {
    story.aWeekPasses();
    story.be("auezov-officer");
    story.seen("home-of-the-day");
    story.go(visit);
    Locator begin = page.locator("form[action$='/minutes'] button").first();
    story.unfold(begin);
    begin.click();
    write("SAID", 1);
    write("PROMISED", 2);
    story.seen("minutes");
    page.locator("#entries a[href$='/promise']").first().click();
    page.selectOption("#pair", new SelectOption().setIndex(1));
    story.seen("promise");
    page.locator("form[action$='/promise'] button").click();
    confirm();
    story.be("xju-officer");
    confirm();
    assertThat(page.locator("#confirmation .status.done")).hasCount(2);
    story.seen("confirmed");
  }

  void exchangeGiftsAndTellTheNews() {
    try {
      story.be("auezov-officer");
      story.go("/gifts/new?visit=" + visit.substring("/visits/".length()));
      page.fill("#what_" + story.language(), "Домбыра");
      page.fill("#day", from.toString());
      page.selectOption("#direction", "GIVEN");
      story.seen("gift");
      page.locator("form[action='/gifts'] .acts button").click();
      assertThat(page.url()).doesNotContain("/new");
      story.go("/gifts");
      assertThat(page.locator("main").innerText()).contains("Домбыра");
      story.seen("gifts");
      story.go("/news/" + visit.substring("/visits/".length()));
      assertThat(page.inputValue("#text_" + story.language())).contains("2026");
      story.seen("news");
    } finally {
      story.putTheClockBack();
    }
  }

  private void session(String starts, String ends, String speaker) {
    page.fill("#starts", starts);
    page.fill("#ends", ends);
    page.fill("#title_" + story.language(), speaker);
    page.fill("#speakers", speaker);
    page.locator("#form button[value=save]").click();
  }

  private void write(String kind, int then) {
    page.fill("#words", "2026 · 学术流动 · " + kind);
    page.locator("#write button[value=" + kind + "]").click();
    assertThat(page.locator("[data-entry]")).hasCount(then);
  }

  private void confirm() {
    story.go(visit + "/promises");
    page.locator("form[action$='/confirm'] button").first().click();
  }

  /** What is said against an item does not keep an officer who knows better. */
  private void anyway() {
    if (page.locator("button[value=anyway]").count() > 0) {
      page.locator("button[value=anyway]").click();
    }
  }
}
