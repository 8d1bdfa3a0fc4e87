package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of the memorandum after it was signed: a clause is changed by a supplementary
 * agreement, the clock renews it, a notice ends it. Played in English, looked at in all languages.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgreementLifeTest {
  private static final List<String> PAGES =
      List.of("/life", "/text", "/amend", "/notice", "/provisions", "/obligations");

  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;
  private static String agreement = "";

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  @Order(1)
  void aClauseIsChangedByWhatBothSidesSign() {
    Page page = officer("en");
    var story = Story.of(page, node, "en");
    agreement = story.draftAndPropose();
    story.sign("eku-rector", agreement);
    story.sign("svcft-president", agreement);
    story.be("eku-officer");
    go(page, "/amend");
    page.locator("input[name=clause][value='4']").check();
    page.locator("form[action$='/amend'] .acts button").click();
    page.locator("textarea[name='clause.1.body.ru']").fill("Стороны встречаются ежегодно.");
    page.locator("textarea[name='clause.1.body.zh']").fill("双方每年会晤。");
    page.locator("button[value=propose]").click();
    String amendment = page.url().replaceAll("[?#].*", "").substring(node.address().length());
    assertThat(amendment).doesNotEndWith("/edit");
    story.sign("eku-rector", amendment);
    story.sign("svcft-president", amendment);
    story.be("eku-officer");
    go(page, "/text");
    assertThat(page.locator("#clause-4 ~ div").first().innerText())
        .contains("Стороны встречаются ежегодно.", "supplementary agreement No. 1");
    assertThat(page.locator("#clause-3 ~ div").first().innerText()).contains("original");
  }

  @Test
  @Order(2)
  void theClockRenewsItByItsOwnClause() {
    LocalDate today = Story.today();
    Page page = officer("en");
    go(page, "/provisions");
    page.locator("input[name=endless]").uncheck();
    page.fill("#ends_on", today.plusDays(20).toString());
    page.locator("input[name=renewal][value=ONCE]").check();
    page.fill("#years", "5");
    page.fill("#objection", "10");
    page.fill("#notice", "30");
    page.locator("form[action$='/provisions'] .acts button").click();
    assertThat(page.url()).contains("did=lives.did.entered");
    look(page);
    page.navigate(node.address() + "/demo");
    page.locator("button[name=days][value='30']").click();
    go(page, "/life");
    assertThat(page.locator("main").innerText())
        .contains("Renewed automatically until", String.valueOf(today.plusDays(20).getYear() + 5));
  }

  @Test
  @Order(3)
  void aNoticeEndsItOnTheDayThatFollows() {
    Page page = officer("en");
    go(page, "/notice");
    page.locator("input[name=kind][value=ENDS]").check();
    page.fill("#words", "Letter No. 12");
    page.locator("form[action$='/notice'] .acts button").click();
    assertThat(page.locator("main .status.half").first().innerText()).contains("in force until");
    look(page);
    page.navigate(node.address() + "/demo");
    page.locator("button[name=days][value='30']").click();
    page.navigate(node.address() + "/demo");
    page.locator("button[name=days][value='7']").click();
    go(page, "/life");
    assertThat(page.locator("main .status.over").first().innerText()).contains("Ended on");
    assertThat(page.locator("a[href$='/amend']").count()).isZero();
  }

  /** Every page of its life, by telephone and desk, in all languages. */
  private static void look(Page english) {
    var sight = new Sight();
    for (String language : List.of("kk", "ru", "zh", "en")) {
      Page page = officer(language);
      for (String path : PAGES) {
        go(page, path);
        sight.look(page, path + " (" + language + ")", language);
        sight.photographTwice(page, "life" + path.replace('/', '-') + "-" + language);
      }
    }
    assertThat(sight.barred()).isEmpty();
    assertThat(english.isClosed()).isFalse();
  }

  private static void go(Page page, String path) {
    assertThat(page.navigate(node.address() + agreement + path).status()).isEqualTo(200);
  }

  private static Page officer(String language) {
    Page page = chromium.page(Sight.DESK);
    Story story = Story.of(page, node, language);
    story.welcome();
    story.be("eku-officer");
    return page;
  }
}
