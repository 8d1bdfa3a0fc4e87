package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first story from an office's workbook to a promise that turns late, walked in a browser, in
 * each language, on a phone: every page on the way is tried for those who see, hear or move
 * otherwise, and photographed at phone and desk width.
 */
class ThinLineTest {
  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private static final String UNIVERSITY = "01980000-0000-7000-8000-0000000000a1";
  private static final String COLLEGE = "01980000-0000-7000-8000-0000000000b1";
  private static final String PASSWORD = "dostyk-demo";
  @AutoClose private static Chromium chromium;
  @AutoClose private static NodeProcess node;
  private final List<String> barred = new ArrayList<>();
  private String language = "";
  private int step;

  @BeforeAll
  static void open(@TempDir Path data) {
    chromium = Chromium.open();
    node = NodeProcess.demo(data);
  }

  @AfterEach
  void theClockGoesBack() {
    Page page = chromium.page(DESK);
    page.navigate(node.address() + "/demo");
    Locator now = page.locator("button[name=days][value='0']");
    if (now.count() > 0) {
      now.click();
    }
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "zh", "en"})
  void fromAWorkbookToAPromiseThatTurnsLate(String spoken) throws Exception {
    language = spoken;
    Page page = chromium.page(PHONE);
    page.navigate(node.address() + "/?lang=" + language);
    seen(page, "welcome");

    be(page, "eku-officer");
    seen(page, "officer");
    importTheWorkbook(page);

    String agreement = draftAndPropose(page);
    seen(page, "proposed");

    sign(page, "eku-rector", agreement);
    sign(page, "svcft-president", agreement);
    assertThat(page.locator(".status.sealed").count()).as("both signatures").isGreaterThan(1);
    seen(page, "in-force");

    Path paper = download(page);
    String hash = hashOf(page);
    checkAsAStranger(paper, hash);

    promiseAndLetItTurnLate(page, agreement);
    page.context().close();
    assertThat(barred).isEmpty();
  }

  private void be(Page page, String who) {
    page.navigate(node.address() + "/demo");
    page.locator("form:has(input[value='" + who + "']) button").click();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
  }

  private void importTheWorkbook(Page page) throws Exception {
    page.navigate(node.address() + "/demo");
    Download workbook = page.waitForDownload(() -> page.locator("a[href$='.xlsx']").click());
    Path file = Files.createTempFile("partners", ".xlsx");
    workbook.saveAs(file);
    page.navigate(node.address() + "/imports");
    seen(page, "imports");
    page.setInputFiles("input[type=file]", file);
    page.locator("form[enctype] button").click();
    seen(page, "preview");
    Locator apply = page.locator("form[action$='/apply'] button:not([formaction])");
    if (apply.count() > 0) {
      apply.click();
      seen(page, "applied");
    }
    page.navigate(node.address() + "/partners");
    assertThat(page.locator("main a[href^='/partners/']").count()).as("partners").isGreaterThan(6);
    seen(page, "partners");
    Files.delete(file);
  }

  /** Returns the agreement's path. */
  private String draftAndPropose(Page page) {
    page.navigate(node.address() + "/agreements/new");
    seen(page, "new");
    page.selectOption("#with", COLLEGE);
    page.locator("main form button").click();
    seen(page, "draft");
    page.locator("button[value=propose]").click();
    String path = page.url().replaceAll("[?#].*", "");
    assertThat(path).contains("/agreements/").doesNotEndWith("/edit");
    return path.substring(node.address().length());
  }

  private void sign(Page page, String signatory, String agreement) {
    be(page, signatory);
    page.locator("a[href='" + agreement + "/sign']").first().click();
    seen(page, "sign-" + signatory);
    page.fill("input[type=password]", PASSWORD);
    page.locator("form[action$='/sign'] .acts button").click();
    assertThat(page.url()).contains("did=agreements.did.signed");
  }

  private static Path download(Page page) throws Exception {
    String pdf = page.locator("a[href$='.pdf']").first().getAttribute("href");
    byte[] paper = page.request().get(node.address() + pdf).body();
    assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    Path file = Files.createTempFile("agreement", ".pdf");
    Files.write(file, paper);
    return file;
  }

  private static String hashOf(Page page) {
    String verify = page.locator("a[href^='/verify/']").first().getAttribute("href");
    return verify.substring("/verify/".length());
  }

  private void checkAsAStranger(Path paper, String hash) throws Exception {
    Page stranger = chromium.page(PHONE);
    stranger.navigate(node.address() + "/verify/" + hash + "?lang=" + language);
    assertThat(stranger.content()).contains(hash.substring(0, 4));
    seen(stranger, "verified");
    stranger.navigate(node.address() + "/verify");
    seen(stranger, "verify");
    stranger.setInputFiles("input[type=file]", paper);
    stranger.locator("form[enctype] button").click();
    seen(stranger, "paper");
    assertThat(stranger.locator("p.did[role=status]").count()).as("the paper is whole").isOne();
    stranger.context().close();
    Files.delete(paper);
  }

  private void promiseAndLetItTurnLate(Page page, String agreement) {
    be(page, "eku-officer");
    String id = agreement.substring(agreement.lastIndexOf('/') + 1);
    page.navigate(node.address() + "/promises/new?kind=agreements.agreement&clause=4&id=" + id);
    page.selectOption("#promiser", UNIVERSITY);
    page.selectOption("#beneficiary", COLLEGE);
    page.fill("#due", LocalDate.now(ZoneOffset.UTC).plusDays(10).toString());
    page.selectOption("#owner", new SelectOption().setIndex(1));
    seen(page, "new-promise");
    page.locator("form[action='/promises'] button").click();
    String promise = page.url().replaceAll("[?#].*", "");
    assertThat(page.locator("h1 + .lead .status.late").count()).as("not late yet").isZero();
    seen(page, "promise");

    page.navigate(node.address() + "/demo");
    page.locator("button[name=days][value='30']").click();
    page.navigate(promise);
    assertThat(page.locator("h1 + .lead .status.late").count()).as("late now").isEqualTo(1);
    seen(page, "late-promise");
    page.navigate(node.address() + "/");
    assertThat(page.locator(".late").count()).as("late on the home page").isPositive();
    seen(page, "home-late");
  }

  /** Tries a page with axe and photographs it at phone and desk width. */
  private void seen(Page page, String name) {
    step++;
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
            .forEach(
                v -> barred.add(name + " (" + language + "): " + v.getId() + " " + v.getNodes()));
    if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > PHONE) {
      barred.add(name + " (" + language + ") is wider than a phone");
    }
    for (int width : List.of(DESK, PHONE)) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      "target/screenshots/%s-%02d-%s-%d.png"
                          .formatted(language, step, name, width))));
    }
  }
}
