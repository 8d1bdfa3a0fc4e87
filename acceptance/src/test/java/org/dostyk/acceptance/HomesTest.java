package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role begins the day with, one search for everything, and when letters come. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HomesTest {
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @ParameterizedTest
  @Order(1)
  @CsvSource({
    "eku-officer, ru, #pipeline",
    "eku-officer, kk, #pipeline",
    "succ-officer, zh, #pipeline",
    "auezov-officer, en, #pipeline",
    "eku-rector, kk, main .sheet",
    "ministry-observer, ru, #houses",
    "krg-director, en, #houses",
    "succ-administrator, zh, #administration",
    "eku-counsel, en, main"
  })
  void everyRoleFindsItsDay(String who, String language, String part) {
    var sight = new Sight();
    Page page = be(who, language, Sight.DESK);
    page.navigate(node.address() + "/");
    assertThat(page.locator(part).count()).isPositive();
    sight.lookFromAllSides(page, "home-" + who + "-" + language);
    sight.photographTwice(page, "home-" + who + "-" + language);
    assertThat(sight.barred()).isEmpty();
  }

  @Test
  @Order(2)
  void anObserverGoesFromANumberToTheRecord() {
    Page page = be("ministry-observer", "ru", Sight.DESK);
    page.navigate(node.address() + "/");
    Locator number =
        page.locator("#houses td.n a")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^[1-9]")))
            .first();
    number.click();
    Locator record = page.locator("main tbody a").first();
    record.click();
    assertThat(page.locator("h1").count()).isOne();
    assertThat(page.locator("main form[method=post]").count()).as("read only").isZero();
  }

  @Test
  @Order(3)
  void theSearchIsUsedByTheKeyboardAloneAndInAnotherScript() {
    var sight = new Sight();
    Page page = be("eku-officer", "en", Sight.DESK);
    page.keyboard().press("/");
    page.keyboard().type("шаньдун");
    Locator suggested = page.locator("#suggested a");
    suggested.first().waitFor();
    sight.look(page, "suggested");
    sight.photographTwice(page, "suggested");
    page.setViewportSize(Sight.DESK, 900);
    page.locator("#seekall").focus();
    page.keyboard().press("ArrowDown");
    String first = suggested.first().getAttribute("href");
    page.keyboard().press("Enter");
    page.waitForURL("**" + first);
    page.navigate(node.address() + "/");
    page.keyboard().press("/");
    page.keyboard().type("шаньдун");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=**");
    assertThat(page.locator("#partners-nav li").count()).isPositive();
    assertThat(page.locator("#agreements-nav li").count()).isPositive();
    sight.lookFromAllSides(page, "found");
    for (String language : new String[] {"kk", "ru", "zh", "en"}) {
      Page other = be("eku-officer", language, Sight.DESK);
      other.navigate(node.address() + "/search?q=%E5%B1%B1%E4%B8%9C");
      assertThat(other.locator("main li a").count()).isPositive();
      sight.fitsAPhone(other, "found-" + language);
      sight.photographTwice(other, "found-" + language);
    }
    assertThat(sight.barred()).isEmpty();
  }

  @ParameterizedTest
  @Order(4)
  @ValueSource(strings = {"kk", "ru", "zh", "en"})
  void aReaderChoosesWhenLettersCome(String language) {
    var sight = new Sight();
    Page page = be("svcft-officer", language, Sight.DESK);
    page.navigate(node.address() + "/account");
    page.locator("nav.tabs a[href='/account/letters']").click();
    sight.lookFromAllSides(page, "letters-" + language, language);
    sight.photographTwice(page, "letters-" + language);
    page.selectOption("#pace_visits", "weekly");
    page.fill("#quiet_from", "22:00");
    page.fill("#quiet_to", "07:00");
    page.locator("main form button").click();
    assertThat(page.locator(".did").count()).isOne();
    page.reload();
    assertThat(page.inputValue("#pace_visits")).isEqualTo("weekly");
    assertThat(page.inputValue("#quiet_to")).isEqualTo("07:00");
    assertThat(sight.barred()).isEmpty();
  }

  private static Page be(String who, String language, int width) {
    Page page = chromium.page(width);
    Story story = Story.of(page, node, language);
    story.welcome();
    story.be(who);
    return page;
  }
}
