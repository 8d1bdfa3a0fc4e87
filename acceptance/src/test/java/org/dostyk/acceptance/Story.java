package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first story as one visitor of the demonstration walks it: the steps, whoever looks on.
 *
 * @param page the visitor's browser
 * @param address where the demonstration runs
 * @param language the visitor's language, by its tag
 * @param seen called with each page that the story passes, and a name for it
 */
record Story(Page page, String address, String language, BiConsumer<Page, String> seen) {
  static final String PASSWORD = "dostyk-demo";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String UNIVERSITY = "01980000-0000-7000-8000-0000000000a1";
  private static final String COLLEGE = "01980000-0000-7000-8000-0000000000b1";

  /** A story that nobody looks on at. */
  static Story of(Page page, NodeProcess node, String language) {
    return of(page, node.address(), language);
  }

  /** The same at one of several nodes. */
  static Story of(Page page, String address, String language) {
    return new Story(page, address, language, (at, name) -> {});
  }

  void welcome() {
    page.navigate(address + "/?lang=" + language);
    seen("welcome");
  }

  /**
   * The day it is in Kazakhstan, where most of the stories' people work: by the clock of Greenwich
   * what was done at night was done tomorrow.
   */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Almaty"));
  }

  /**
   * Becomes one of the personas, by its key, as the demonstration's page would have it; that page
   * itself is not shown again, for it was looked at once.
   */
  void be(String who) {
    String choice = page.request().get(address + "/demo").text();
    Matcher token = TOKEN.matcher(choice);
    assertThat(token.find()).as("the choice of a persona").isTrue();
    var form = FormData.create().set("_csrf", token.group(1)).set("who", who);
    var chosen = page.request().post(address + "/demo/be", RequestOptions.create().setForm(form));
    page.navigate(chosen.url());
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
  }

  /** Opens a page of the node. */
  void go(String path) {
    page.navigate(address + path);
  }

  /** Unfolds what is folded around a form, so that it can be filled. */
  void unfold(Locator form) {
    Locator summary = form.locator("xpath=ancestor::details[not(@open)]").locator("summary");
    if (summary.count() > 0) {
      summary.first().click();
    }
  }

  /** What the page says was done; there is one such line after each act. */
  void did(String key) {
    page.waitForURL(url -> url.contains("did=" + key));
  }

  /** Moves the clock a week on. */
  void aWeekPasses() {
    go("/demo");
    page.locator("button[name=days][value='7']").click();
  }

  void importTheWorkbook() throws Exception {
    page.navigate(address + "/demo");
    Download workbook = page.waitForDownload(() -> page.locator("a[href$='.xlsx']").click());
    Path file = Files.createTempFile("partners", ".xlsx");
    workbook.saveAs(file);
    page.navigate(address + "/imports");
    seen("imports");
    page.setInputFiles("input[type=file]", file);
    page.locator("form[enctype] button").click();
    seen("preview");
    Locator apply = page.locator("form[action$='/apply'] button:not([formaction])");
    if (apply.count() > 0) {
      apply.click();
      seen("applied");
    }
    page.navigate(address + "/partners");
    assertThat(page.locator("main a[href^='/partners/']").count()).as("partners").isGreaterThan(6);
    seen("partners");
    Files.delete(file);
  }

  /** Returns the agreement's path. */
  String draftAndPropose() {
    page.navigate(address + "/agreements/new");
    seen("new");
    page.locator("input[name=with][value='" + COLLEGE + "']").check();
    page.locator("button[value=begin]").click();
    seen("draft");
    page.locator("button[value=propose]").click();
    String path = page.url().replaceAll("[?#].*", "");
    assertThat(path).contains("/agreements/").doesNotEndWith("/edit");
    return path.substring(address.length());
  }

  void sign(String signatory, String agreement) {
    be(signatory);
    page.locator("a[href='" + agreement + "/sign']").first().click();
    seen("sign-" + signatory);
    page.fill("input[type=password]", PASSWORD);
    page.locator("form[action$='/sign'] .acts button").click();
    did("agreements.did.signed");
  }

  /** Downloads the agreement's paper, and has a stranger check it. */
  void checkThePaperAsAStranger(Page stranger) throws Exception {
    Path paper = download();
    String verify = page.locator("a[href^='/verify/']").first().getAttribute("href");
    stranger.navigate(address + verify + "?lang=" + language);
    assertThat(stranger.content()).contains(verify.substring("/verify/".length()).substring(0, 4));
    seen.accept(stranger, "verified");
    stranger.navigate(address + "/verify");
    seen.accept(stranger, "verify");
    stranger.setInputFiles("input[type=file]", paper);
    stranger.locator("form[enctype] button").click();
    seen.accept(stranger, "paper");
    assertThat(stranger.locator("p.did[role=status]").count()).as("the paper is whole").isOne();
    Files.delete(paper);
  }

  private Path download() throws Exception {
    String pdf = page.locator("a[href$='.pdf']").first().getAttribute("href");
    byte[] paper = page.request().get(address + pdf).body();
    assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    return Files.write(Files.createTempFile("agreement", ".pdf"), paper);
  }

  /** Notes a promise from a clause, with an owner and a day; its day passes. */
  void promiseAndLetItTurnLate(String agreement) {
    String id = agreement.substring(agreement.lastIndexOf('/') + 1);
    page.navigate(address + "/promises/new?kind=agreements.agreement&clause=4&id=" + id);
    page.selectOption("#promiser", UNIVERSITY);
    page.selectOption("#beneficiary", COLLEGE);
    page.fill("#due", today().plusDays(10).toString());
    page.selectOption("#owner", new SelectOption().setIndex(1));
    seen("new-promise");
    page.locator("form[action='/promises'] button[data-main]").click();
    String promise = page.url().replaceAll("[?#].*", "");
    assertThat(page.locator("h1 + .lead .status.late").count()).as("not late yet").isZero();
    seen("promise");

    page.navigate(address + "/demo");
    page.locator("button[name=days][value='30']").click();
    page.navigate(promise);
    assertThat(page.locator("h1 + .lead .status.late").count()).as("late now").isEqualTo(1);
    seen("late-promise");
    page.navigate(address + "/");
    assertThat(page.locator(".late").count()).as("late on the home page").isPositive();
    seen("home-late");
  }

  /** The clock shows the hour of the machine again. */
  void putTheClockBack() {
    page.navigate(address + "/demo");
    Locator now = page.locator("button[name=days][value='0']");
    if (now.count() > 0) {
      now.click();
    }
  }

  void seen(String name) {
    seen.accept(page, name);
  }
}
