package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first story from an office's workbook to a promise that turns late, walked in a browser, in
 * each language, on a phone: every page on the way fits it, and is photographed at phone and desk
 * width. Who else might be barred from a page, {@link EveryPageTest} asks.
 */
class ThinLineTest {
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "zh", "en"})
  void fromAWorkbookToAPromiseThatTurnsLate(String language) throws Exception {
    var sight = new Sight();
    var step = new AtomicInteger();
    Page page = chromium.page(Sight.PHONE);
    Page stranger = chromium.page(Sight.PHONE);
    walk(
        new Story(
            page,
            node.address(),
            language,
            (at, name) -> {
              sight.fitsAPhone(at, name + " (" + language + ")");
              sight.photographTwice(
                  at, "%s-%02d-%s".formatted(language, step.incrementAndGet(), name));
            }),
        stranger);
    assertThat(sight.barred()).isEmpty();
  }

  @Test
  void theSameInABrowserThatRunsNoScripts() throws Exception {
    Page page = chromium.withoutScripts(Sight.PHONE);
    Page stranger = chromium.withoutScripts(Sight.PHONE);
    walk(Story.of(page, node, "ru"), stranger);
  }

  private static void walk(Story story, Page stranger) throws Exception {
    story.welcome();
    story.be("eku-officer");
    story.seen().accept(story.page(), "officer");
    story.importTheWorkbook();
    String agreement = story.draftAndPropose();
    story.seen().accept(story.page(), "proposed");
    story.sign("eku-rector", agreement);
    story.sign("svcft-president", agreement);
    assertThat(story.page().locator(".status.sealed").count())
        .as("both signatures")
        .isGreaterThan(1);
    story.seen().accept(story.page(), "in-force");
    story.checkThePaperAsAStranger(stranger);
    story.be("eku-officer");
    try {
      story.promiseAndLetItTurnLate(agreement);
    } finally {
      story.putTheClockBack();
    }
  }
}
