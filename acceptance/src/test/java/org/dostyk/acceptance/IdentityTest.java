package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One institution entered under two names in two scripts, in each language of the reader. */
class IdentityTest {
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
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
    Page page = chromium.page(Sight.PHONE);
    var story = Story.of(page, node, language);
    story.welcome();
    story.be("svcft-officer");
    add(page, "name_zh", chinese);
    assertThat(page).hasURL(Pattern.compile("did=partners.did.added$"));
    add(page, Pattern.matches("\\p{IsLatin}.*", other) ? "name_en" : "name_ru", other);
    assertThat(page)
        .hasURL(Pattern.compile("/partners/doubts\\?of=[^&]+&did=partners.did.added_doubtful"));
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

  @ParameterizedTest
  @CsvSource({
    "kk, 宁夏大学, Ningxia University, Нинся университеті",
    "ru, 新疆医科大学, Xinjiang Medical University, Синьцзянский медицинский университет",
    "zh, 云南师范大学, Yunnan Normal University, Юньнаньский педагогический университет",
    "en, 贵州大学, Guizhou University, Гуйчжоуский университет",
  })
  void anImportAsksAboutALikeNameEntersItMeanwhileAndIsTakenBack(
      String language, String chinese, String english, String russian) throws Exception {
    Path list = Files.createTempFile("partners", ".json");
    try {
      Page page = chromium.page(Sight.PHONE);
      var story = Story.of(page, node, language);
      story.welcome();
      story.be("eku-officer");
      send(page, list, chinese);
      page.locator(APPLY).click();
      send(page, list, english, russian);
      assertThat(page.locator("input[name^='choice-'][value=new]")).hasCount(2);
      new Sight().photographTwice(page, "import-asks-" + language);
      page.locator(APPLY).click();
      String imported = page.url().replaceAll("[?#].*", "");
      new Sight().photographTwice(page, "import-applied-" + language);

      page.navigate(node.address() + "/partners/doubts");
      assertThat(page.locator("main")).containsText(chinese);
      assertThat(page.locator("main")).containsText(english);
      page.locator("button[value=another]").first().click();
      assertThat(page).hasURL(Pattern.compile("did=partners.did.told_apart"));

      page.navigate(imported);
      page.locator("form[action$='/undo'] button").click();
      assertThat(page.locator("form[action$='/undo']")).hasCount(0);
      new Sight().photographTwice(page, "import-undone-" + language);
      page.navigate(node.address() + "/partners/doubts");
      assertThat(page.locator("button[value=same]").count()).as("questions left").isZero();
    } finally {
      Files.delete(list);
    }
  }

  private static final String APPLY = "form[action$='/apply'] button:not([formaction])";

  private static void send(Page page, Path list, String... names) throws Exception {
    Files.writeString(
        list,
        Stream.of(names)
            .map("{\"name\": \"%s\", \"alpha_two_code\": \"CN\"}"::formatted)
            .collect(Collectors.joining(", ", "[", "]")));
    page.navigate(node.address() + "/imports");
    page.setInputFiles("input[type=file]", list);
    page.locator("form[enctype] button").click();
  }

  private static void add(Page page, String field, String name) {
    page.navigate(node.address() + "/partners/new");
    page.fill("[name=" + field + "]", name);
    page.selectOption("[name=kind]", "UNIVERSITY");
    page.selectOption("[name=country]", "CN");
    page.locator("main form button").first().click();
  }
}
