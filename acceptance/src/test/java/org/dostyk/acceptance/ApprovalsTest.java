package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * The agreement after the memorandum on its way through the university's house: the dean decides on
 * the telephone, then the rector, who signs, each in another language.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalsTest {
  private static final String AGREEMENT = "/agreements/01980000-0000-7000-8000-0000000000d1";

  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  @Order(1)
  void theRectorIsNotAskedBeforeTheDeanHasDecided() {
    Page rector = phone("eku-rector", "ru");
    assertThat(rector.locator("a[href='" + AGREEMENT + "/sign']").count()).isZero();
    rector.navigate(node.address() + AGREEMENT + "/sign");
    assertThat(rector.locator(".objections").count()).isOne();
    assertThat(rector.locator("form[action$='/sign']").count()).isZero();
  }

  @Test
  @Order(2)
  void theDeanApprovesOnATelephoneByTheBriefing() {
    var sight = new Sight();
    Page dean = phone("eku-dean", "kk");
    dean.locator("a[href='" + AGREEMENT + "/briefing']").first().click();
    sight.look(dean, "briefing");
    sight.fitsAPhone(dean, "briefing");
    sight.photographTwice(dean, "briefing-kk");
    dean.setViewportSize(Sight.PHONE, 900);
    var approve = dean.locator("button[value=APPROVE]");
    assertThat(approve.boundingBox().height).as("a big button").isGreaterThan(50);
    approve.focus();
    dean.keyboard().press("Enter");
    dean.waitForURL(Pattern.compile(".*did=approvals.did.approved"));
    assertThat(dean.locator("a[href='" + AGREEMENT + "/briefing']").count()).isZero();
    assertThat(sight.barred()).isEmpty();
  }

  @Test
  @Order(3)
  void theRectorApprovesAndSignsAndTheCollegeSeesTheStepsThatAreDone() {
    var sight = new Sight();
    Page rector = phone("eku-rector", "ru");
    rector.locator("a[href='" + AGREEMENT + "/briefing']").first().click();
    sight.photographTwice(rector, "briefing-ru");
    rector.setViewportSize(Sight.PHONE, 900);
    rector.locator("button[value=APPROVE]").click();
    rector.locator("a[href='" + AGREEMENT + "/sign']").first().click();
    rector.fill("input[type=password]", Story.PASSWORD);
    rector.locator("form[action$='/sign'] .acts button").click();
    assertThat(rector.url()).contains("did=agreements.did.signed");
    Page college = phone("svcft-officer", "zh");
    college.navigate(node.address() + AGREEMENT);
    sight.look(college, "record");
    sight.fitsAPhone(college, "record");
    sight.photographTwice(college, "approvals-zh");
    assertThat(college.locator("main").innerText()).contains("已同意", "校长");
    Page officer = phone("eku-officer", "en");
    officer.navigate(node.address() + AGREEMENT + "/route");
    sight.look(officer, "route");
    sight.fitsAPhone(officer, "route");
    sight.photographTwice(officer, "route-en");
    officer.navigate(node.address() + "/approvals");
    sight.look(officer, "approvals");
    sight.fitsAPhone(officer, "approvals");
    sight.photographTwice(officer, "approvals-en");
    assertThat(sight.barred()).isEmpty();
  }

  private static Page phone(String who, String language) {
    Page page = chromium.page(Sight.PHONE);
    Story story = Story.of(page, node, language);
    story.welcome();
    story.be(who);
    return page;
  }
}
