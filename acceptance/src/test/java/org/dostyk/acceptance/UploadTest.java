package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) throws IOException {
    Path list = data.resolve("world.json");
    Files.writeString(
        list,
        """
        [{"name": "Qilin University", "alpha_two_code": "CN", "domains": ["qilin.example"]}]
        """);
    node = NodeProcess.demo(data.resolve("demo"), "--list", list.toString());
  }

  @Test
  void aVisitorImportsTheListThatWasGivenToTheDemonstration() {
    Page page = chromium.page(Sight.DESK);
    Story.of(page, node, "en").welcome();
    page.navigate(node.address() + "/demo");
    page.locator("form[action='/demo/list'] button").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("world.json");
    page.locator("form[action$='/apply'] button:not([formaction])").click();
    page.navigate(node.address() + "/partners");
    assertThat(page.locator("main").innerText()).contains("Qilin University");
  }

  /**
   * A server that merely stops reading leaves the browser with a broken connection and no words.
   */
  @Test
  void whoeverSendsAWorkbookOfTwoHundredMegabytesReadsWhyItWasNotTaken(@TempDir Path folder)
      throws IOException {
    Path workbook = folder.resolve("partners.xlsx");
    try (var file = new RandomAccessFile(workbook.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    Page page = chromium.page(Sight.DESK);
    var story = Story.of(page, node, "en");
    story.welcome();
    story.be("eku-officer");
    page.navigate(node.address() + "/imports");
    page.setInputFiles("input[type=file]", workbook);
    page.locator("form[enctype] button").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("The file is too large");
    page.navigate(node.address() + "/imports");
    assertThat(page.locator("main").innerText()).as("stored").doesNotContain("partners.xlsx");
  }
}
