package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of agreements that an office has kept for years, with its usual mess. */
class WorkbookTest {
  private static final String APPLY = "form[action$='/apply'] button:not([formaction])";

  /** The column in which the workbook says where a paper lies. */
  private static final String KEPT = "select[name='column-0-9']";

  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;
  private static Path workbook;

  @BeforeAll
  static void open(@TempDir Path data) throws IOException {
    node = NodeProcess.demo(data.resolve("demo"));
    workbook = data.resolve("agreements.xlsx");
    try (InputStream in = WorkbookTest.class.getResourceAsStream("/agreements.xlsx")) {
      Files.copy(Objects.requireNonNull(in), workbook);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "zh", "en"})
  void aRegisterIsUploadedCorrectedAnsweredAppliedAndTakenBack(String language) {
    var sight = new Sight();
    Page page = chromium.page(Sight.DESK);
    var story = Story.of(page, node, language);
    story.welcome();
    story.be("eku-officer");
    int before = papers(page);
    page.navigate(node.address() + "/imports");
    page.setInputFiles("input[type=file]", workbook);
    page.locator("form[enctype] button").click();
    assertThat(page.locator("h1")).hasText("agreements.xlsx");
    look(sight, page, "preview", language);

    page.locator("a[href$='/columns']").click();
    look(sight, page, "columns", language);
    page.locator(KEPT).selectOption("note");
    page.locator("form[action$='/columns'] button").click();
    assertThat(page).hasURL(Pattern.compile("did=imports.did.columns_said"));

    page.locator("#doubts input[value=skip]").first().check();
    page.locator(APPLY).click();
    assertThat(page).hasURL(Pattern.compile("did=imports.did.applied"));
    String imported = page.url().replaceAll("[?#].*", "");
    look(sight, page, "applied", language);

    org.assertj.core.api.Assertions.assertThat(papers(page)).isGreaterThan(before);
    look(sight, page, "list", language);
    page.locator("table.rows tbody td a").first().click();
    assertThat(page.locator("input[name=scan]")).hasCount(1);
    look(sight, page, "paper", language);

    page.navigate(imported);
    page.locator("form[action$='/undo'] button").click();
    assertThat(page).hasURL(Pattern.compile("did=imports.did.undone"));
    org.assertj.core.api.Assertions.assertThat(papers(page)).isEqualTo(before);
    org.assertj.core.api.Assertions.assertThat(sight.barred()).isEmpty();
  }

  /** Opens the list of agreements on paper, and counts them. */
  private static int papers(Page page) {
    page.navigate(node.address() + "/agreements?state=on_paper");
    return page.locator("table.rows tbody tr").count();
  }

  private static void look(Sight sight, Page page, String what, String language) {
    String name = "workbook-" + what + "-" + language;
    sight.look(page, name, language);
    page.setViewportSize(Sight.DESK, 900);
    sight.photographTwice(page, name);
  }
}
