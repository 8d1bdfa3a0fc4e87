package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A consulate is invited to a part of a visit, and somebody there reads it by a link. */
class GuestOfAVisitTest {
  private static final String VISIT = "/visits/01980000-0000-7000-8000-0000000002b3";
  private static final String PAST = "/visits/01980000-0000-7000-8000-0000000002b1";
  private static final String SEATED =
      "/seating/01980000-0000-7000-8000-0000000002b2/01980000-0000-7000-8000-0000200502b2";

  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  void aStrangerReadsByALinkWhatTheyAreInvitedToAndNothingElse() {
    Page officer = be("xju-officer", "en");
    plan(officer, "Opening of the seminar", "10:00", "11:00");
    plan(officer, "Talks behind doors", "11:30", "12:30");
    officer.navigate(node.address() + VISIT + "/supporters");
    officer.fill("#q", "consulate");
    officer.locator("#q").press("Enter");
    officer.locator("#found button").first().click();
    officer.locator(".did").waitFor();
    officer.locator("label.check:has-text('Opening') input").check();

    officer.fill("#q", "ministry");
    officer.locator("#q").press("Enter");
    officer.waitForURL("**/supporters#find");
    assertThat(officer.locator("label.check:has-text('Opening') input").isChecked()).isTrue();
    var asked = new ArrayList<String>();
    officer.onDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });
    officer.locator("nav.langs a[lang=ru]").click(new Locator.ClickOptions().setNoWaitAfter(true));
    officer.waitForCondition(() -> !asked.isEmpty());
    assertThat(asked).containsExactly("beforeunload");
    officer.locator("button[data-main]").click();
    officer.locator(".did").waitFor();

    officer.locator("summary:has-text('without an account')").click();
    officer.fill("input[name^=label_]", "The consul");
    officer.locator("input[name^=label_]").press("Enter");
    String link = officer.inputValue("#made");
    var sight = new Sight();
    for (String language : List.of("kk", "ru", "zh", "en")) {
      officer.navigate(node.address() + VISIT + "/supporters?lang=" + language);
      sight.lookFromAllSides(officer, "supporters-" + language, language);
      Page stranger = chromium.page(Sight.PHONE);
      stranger.navigate(link.replaceAll("lang=..", "lang=" + language));
      sight.lookFromAllSides(stranger, "supported-" + language, language);
      assertThat(stranger.locator("main").innerText())
          .contains("Opening of the seminar")
          .doesNotContain("Talks behind doors");
      assertThat(stranger.locator("main a, main button, nav.rooms").count()).isZero();
    }
    assertThat(sight.barred()).isEmpty();
  }

  @Test
  void longAfterAVisitNoLinkIsOfferedAndTablesFitAPhoneAndPaper() {
    Page officer = be("succ-officer", "en");
    var sight = new Sight();
    for (String language : List.of("kk", "ru", "zh", "en")) {
      officer.navigate(node.address() + SEATED + "?lang=" + language);
      assertThat(officer.locator(".rounds svg").count()).isEqualTo(4);
      sight.lookFromAllSides(officer, "round-tables-" + language, language);
    }
    Page other = be("auezov-officer", "en");
    other.navigate(node.address() + PAST + "/supporters");
    other.locator("#found button").first().click();
    other.locator(".did").waitFor();
    other.locator("details.act summary").first().click();
    assertThat(other.locator("button[name=link]").count()).isZero();
    assertThat(other.locator("details.act .hint").first().innerText()).contains("16 November 2025");
    assertThat(sight.barred()).isEmpty();
  }

  private static void plan(Page officer, String title, String from, String to) {
    officer.navigate(node.address() + VISIT + "/items/new");
    officer.fill("#day", "2026-12-08");
    officer.fill("#starts", from);
    officer.fill("#ends", to);
    officer.fill("#title_en", title);
    officer.locator("button[value=save]").click();
    officer.locator("button[value=anyway]").click();
    officer.locator(".did").waitFor();
  }

  private static Page be(String who, String language) {
    Page page = chromium.page(Sight.DESK);
    Story story = Story.of(page, node, language);
    story.welcome();
    story.be(who);
    return page;
  }
}
