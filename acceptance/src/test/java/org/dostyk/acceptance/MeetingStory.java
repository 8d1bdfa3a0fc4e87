package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.function.Supplier;

/** Astana International University and its guests, who have no account: they come by links. */
final class MeetingStory {
  private static final String PREFIX = "01980000-0000-7000-8000-0000000";
  private static final String VISIT = "/visits/" + PREFIX + "003b1";
  private static final String CENTRE = PREFIX + "00311";
  private static final String TWO_DIPLOMAS = "/promises/" + PREFIX + "00332";
  private static final String FAIR = "/promises/" + PREFIX + "00334";
  private final Story story;
  private final Page page;
  private final Supplier<Page> guests;

  /**
   * @param guests opens the browser of somebody who is not signed in
   */
  MeetingStory(Story story, Supplier<Page> guests) {
    this.story = story;
    this.page = story.page();
    this.guests = guests;
  }

  /** A person says which institution the centre is. */
  void sayWhoTheyAre() {
    story.be("aiu-officer");
    story.go("/partners/" + CENTRE);
    story.seen("unconfirmed");
    page.locator("form[action$='/identity'] button[value=false]").click();
    story.did("partners.did.confirmed");
    assertThat(page.locator("form[action$='/identity']")).hasCount(0);
  }

  void haveThePromisesConfirmed() {
    story.go(VISIT + "/promises");
    assertThat(page.locator("main a[href^='/promises/']").count()).isGreaterThan(4);
    story.seen("promises");
    page.locator("form[action$='/confirm'] button").first().click();
    Page guest = invited("form[action$='/guests']");
    story.seen().accept(guest, "guest-promises");
    guest.locator("form[method=post] .acts button").click();
    assertThat(guest.locator("main .status.done")).not().hasCount(0);
    story.go(VISIT + "/promises");
    assertThat(page.locator("#confirmation .status.done")).hasCount(2);
    story.seen("confirmed");
  }

  void nameAnOwnerAndADay() {
    story.go(TWO_DIPLOMAS);
    Locator owner = page.locator("form[action$='/owner']");
    story.unfold(owner);
    owner.locator("#owner").selectOption(new SelectOption().setIndex(1));
    owner.locator("button").click();
    Locator due = page.locator("form[action$='/due']");
    story.unfold(due);
    due.locator("#due").fill(Story.today().plusDays(90).toString());
    due.locator("button").click();
    assertThat(page.locator("dl .status")).hasCount(0);
    story.seen("two-diplomas");
  }

  void keepTheFair() {
    story.go(FAIR);
    Locator keep = page.locator("form[action$='/keep']");
    story.unfold(keep);
    keep.locator("textarea").fill("招聘会 · 12");
    keep.locator("button").click();
    assertThat(page.locator("form[action$='/keep']")).hasCount(0);
    story.seen("fair");
    story.go("/promises/record");
    story.seen("record");
  }

  /** The programme of two diplomas is drafted, and read by a guest who says something about it. */
  void draftADoubleDegreeThatAGuestReads() {
    story.go("/agreements/new");
    page.selectOption("#type", "PROGRAMME");
    page.locator("input[name=with][value='" + CENTRE + "']").check();
    story.seen("new");
    page.locator("button[value=begin]").click();
    story.seen("draft");
    String agreement = page.url().replaceAll("/edit.*", "");
    page.navigate(agreement + "/guests");
    Page guest = invited("form[action$='/guests']");
    story.seen().accept(guest, "guest-text");
    guest.fill("#words", "2+2");
    guest.locator("form[method=post] .acts button").click();
    guest.waitForURL("**did=agreements.did.remarked*");
    page.navigate(agreement + "/guests");
    assertThat(page.locator("main").innerText()).contains("2+2");
    story.seen("remark");
  }

  /** Makes a link on this page and opens it as its guest. */
  private Page invited(String form) {
    Locator invite = page.locator(form).first();
    story.unfold(invite);
    invite.locator("#label").fill("Xia Jianhui");
    invite.locator("#language").selectOption(story.language().toUpperCase(java.util.Locale.ROOT));
    invite.locator("button").click();
    String link = page.inputValue("#made");
    Page guest = guests.get();
    guest.navigate(link);
    assertThat(guest.locator("html").getAttribute("lang")).isEqualTo(story.language());
    return guest;
  }
}
