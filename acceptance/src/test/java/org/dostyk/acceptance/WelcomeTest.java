package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeTest {
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "zh", "en"})
  void theWelcomeBarsNobodyOut(String language) {
    for (int width : List.of(Sight.PHONE, Sight.DESK)) {
      Page page = welcome(language, width);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      var sight = new Sight();
      sight.look(page, "welcome");
      assertThat(sight.barred()).isEmpty();
      sight.photograph(page, "welcome-" + language + "-" + width);
      page.close();
    }
  }

  @Test
  void onAPhoneNothingStandsBeyondTheEdge() {
    Page page = welcome("ru", Sight.PHONE);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Sight.PHONE);
    page.close();
  }

  @Test
  void thePageSaysNothingOnTheConsole() {
    Page page = chromium.page(Sight.DESK);
    var said = new java.util.ArrayList<String>();
    page.onConsoleMessage(message -> said.add(message.text()));
    page.onPageError(said::add);
    page.navigate(node.address());
    assertThat(said).isEmpty();
    page.close();
  }

  private static Page welcome(String language, int width) {
    Page page = chromium.page(width);
    page.navigate(node.address() + "/?lang=" + language);
    return page;
  }
}
