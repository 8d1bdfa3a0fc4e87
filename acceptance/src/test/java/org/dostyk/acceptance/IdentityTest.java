package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One institution entered under two names in two scripts, in each language of the reader. */
class IdentityTest {
  @AutoClose private static Chromium chromium;
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    chromium = Chromium.open();
    node = NodeProcess.demo(data);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, 哈尔滨师范大学, Харбин педагогикалық университеті, Харбин",
    "ru, 兰州大学, Ланьчжоуский университет, ланьчж",
    "zh, 云南大学, Yunnan University, yunnan",
    "en, 武汉大学, Wuhan University, Ухань",
  })
  void twoNamesOfOneInstitutionAreAskedAboutMergedAndTakenApart(
      String language, String chinese, String other, String typed) {
    try (Page page = chromium.page(Sight.PHONE)) {
      var story = Story.of(page, node, language);
      story.welcome();
      story.be("svcft-officer");
      add(page, "name_zh", chinese);
      assertThat(page).hasURL(Pattern.compile("did=partners.did.added$"));
      add(page, Pattern.matches("\\p{IsLatin}.*", other) ? "name_en" : "name_ru", other);
      assertThat(page)
          .hasURL(Pattern.compile("/partners/doubts\\?did=partners.did.added_doubtful"));
      new Sight().photographTwice(page, "doubts-" + language);

      page.locator("button[value=same]").click();
      assertThat(page.locator("button[value=same]")).hasCount(0);
      page.navigate(node.address() + "/partners");
      page.locator("#q").pressSequentially(typed);
      assertThat(page.locator("#found tbody tr")).hasCount(1);
      assertThat(page.locator("#found tbody")).containsText(chinese);

      page.locator("#found tbody a").first().click();
      page.locator("h3 + ul.plain a").click();
      page.locator("form[action$='/unmerge'] button").click();
      assertThat(page).hasURL(Pattern.compile("did=partners.did.unmerged"));
      page.navigate(node.address() + "/partners/doubts");
      assertThat(page.locator("button[value=same]").count()).as("not asked again").isZero();
    }
  }

  private static void add(Page page, String field, String name) {
    page.navigate(node.address() + "/partners/new");
    page.fill("[name=" + field + "]", name);
    page.selectOption("[name=kind]", "UNIVERSITY");
    page.selectOption("[name=country]", "CN");
    page.locator("main form button").first().click();
  }
}
