package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tasks that the demonstration sets its nine people, each done as its steps say, beginning with
 * its own button. What can be done once is done once, in the language that the person reads.
 */
class TasksTest {
  private static final Pattern ABOVE_ZERO = Pattern.compile("^[1-9]");
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "zh", "en"})
  void ninePeopleStandOnTheDemonstrationsPage(String language) {
    var sight = new Sight();
    Page page = chromium.page(Sight.PHONE);
    Story.of(page, node, language).welcome();
    page.navigate(node.address() + "/demo");
    assertThat(page.locator("#tasks form")).hasCount(9);
    assertThat(page.locator("#tasks").innerText()).doesNotContain("{");
    sight.lookFromAllSides(page, "tasks-" + language, language);
    sight.photographTwice(page, "tasks-" + language);
    assertThat(sight.barred()).isEmpty();
  }

  @Test
  void theOfficerImportsTheList() throws Exception {
    Page page = chromium.page(Sight.DESK);
    Story story = begun(page, "kk", "eku-officer");
    assertThat(page.url()).endsWith("/imports");
    story.importTheWorkbook();
  }

  @Test
  void theDeanApproves() {
    Page page = chromium.page(Sight.PHONE);
    Story story = begun(page, "kk", "eku-dean");
    page.locator("a[href$='/briefing']").first().click();
    page.locator("button[value=APPROVE]").click();
    story.did("approvals.did.approved");
  }

  @Test
  void thePresidentApprovesAndSigns() {
    Page page = chromium.page(Sight.PHONE);
    Story story = begun(page, "zh", "svcft-president");
    page.locator("a[href$='/briefing']").first().click();
    page.locator("button[value=APPROVE]").click();
    story.did("approvals.did.approved");
    page.locator("a[href$='/sign']").first().click();
    page.fill("input[type=password]", Story.PASSWORD);
    page.locator("form[action$='/sign'] .acts button").click();
    story.did("agreements.did.signed");
  }

  @Test
  void theHostPreparesASeminar() {
    Page page = chromium.page(Sight.PHONE);
    Story story = begun(page, "ru", "auezov-officer");
    String visit = page.url();
    page.locator("form[action$='/approve'] button").first().click();
    page.locator("a[href$='/itinerary']").first().click();
    page.locator("a[href$='/items/new']").click();
    page.fill("#starts", "10:00");
    page.fill("#ends", "12:00");
    page.selectOption("#kind", "SEMINAR");
    page.fill("#title_ru", "Семинар");
    page.fill("#interpreter", "Ван Линь");
    page.locator("button[value=save]").click();
    page.navigate(visit);
    page.locator("a[href^='/seminars/']").first().click();
    page.fill("#starts", "10:00");
    page.fill("#ends", "11:00");
    page.fill("#title_" + story.language(), "Доклад");
    page.fill("#speakers", "Jin Gang");
    page.locator("#form button[value=save]").click();
    assertThat(page.locator("main tbody tr")).hasCount(1);
  }

  @Test
  void theGuestConfirmsWithoutAnAccount() {
    Page page = chromium.page(Sight.PHONE);
    begun(page, "zh", "studyabroad-guest");
    assertThat(page.url()).contains("/guest/");
    assertThat(page.locator("main form[method=post]")).hasCount(1);
    page.locator("main form[method=post] button").click();
    assertThat(page.locator("main .status.done")).not().hasCount(0);
  }

  @Test
  void theObserverGoesFromANumberToARecord() {
    Page page = chromium.page(Sight.DESK);
    begun(page, "ru", "ministry-observer");
    page.locator("#houses td.n a")
        .filter(new Locator.FilterOptions().setHasText(ABOVE_ZERO))
        .first()
        .click();
    String list = page.url();
    page.locator("main tbody a").first().click();
    assertThat(page.locator("main form[method=post]")).hasCount(0);
    page.navigate(list);
    Download excel =
        page.waitForDownload(() -> page.locator("button[formaction$='/export']").first().click());
    assertThat(excel.suggestedFilename()).endsWith(".xlsx");
  }

  @Test
  void theRecordsOfficerFindsAKeeperForAGift() {
    Page page = chromium.page(Sight.PHONE);
    begun(page, "zh", "succ-colleague");
    int before = page.locator("main tbody tr").count();
    page.locator("main tbody a[href^='/gifts/']").first().click();
    Locator form = page.locator("form[action$='/hand-over']");
    form.locator("#holder").fill("档案室");
    form.locator("#place").fill("301");
    form.locator("button").click();
    page.navigate(node.address() + "/gifts?view=unkept");
    assertThat(page.locator("main tbody tr")).hasCount(before - 1);
  }

  @Test
  void theConsulSeesTheCeremonyAndNoDelegate() {
    Page page = chromium.page(Sight.PHONE);
    begun(page, "en", "consul");
    assertThat(page.locator("main ul.plain li")).hasCount(1);
    page.navigate(page.url() + "?lang=kk");
    assertThat(page.locator("html")).hasAttribute("lang", "kk");
    page.navigate(node.address() + "/search?q=Schmidt");
    assertThat(page.locator("main li a")).hasCount(0);
  }

  @Test
  void theAdministratorLetsAColleagueInAndSeesNoAgreement() {
    Page page = chromium.page(Sight.DESK);
    begun(page, "en", "eku-administrator");
    page.locator("input[name$='_given']").first().fill("Asel");
    page.locator("input[name$='_family']").first().fill("Nurlanova");
    page.fill("#email", "a.nurlanova@eku.example");
    page.check("input[name=role_OFFICER]");
    page.locator("form[action='/people'] .acts button").click();
    assertThat(page.url()).doesNotEndWith("/new");
    page.navigate(node.address() + "/people");
    assertThat(page.locator("main").innerText()).contains("Nurlanova");
    assertThat(page.locator("nav a[href='/agreements']")).hasCount(0);
  }

  /** Presses the task's own button on the demonstration's page. */
  private static Story begun(Page page, String language, String who) {
    Story story = Story.of(page, node, language);
    story.welcome();
    story.go("/demo");
    page.locator("#task-" + who + " form button").click();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    return story;
  }
}
