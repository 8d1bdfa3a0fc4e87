package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An officer arranges lists, keeps one, does something with many rows, and prints. */
class ListsTest {
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  void columnsAreChosenAndTheListIsKeptUnderAName() {
    Page page = be("auezov-officer", "kk");
    page.navigate(node.address() + "/promises");
    page.locator("details:has(#list_sort) summary").click();
    page.locator("input[name=columns][value=promiser]").uncheck();
    page.locator("input[name=columns][value=source]").check();
    page.selectOption("#list_sort", "due");
    page.locator("form:has(#list_sort) button").click();
    assertThat(page.locator("table.rows th a").allInnerTexts()).hasSize(5);
    assertThat(page.locator("th[aria-sort=ascending]").count()).isOne();
    page.locator("th[aria-sort=ascending] a").focus();
    page.keyboard().press("Enter");
    page.locator("th[aria-sort=descending]").waitFor();
    String arranged = page.url();

    page.locator("details:has(#kept_name) summary").click();
    page.fill("#kept_name", "Менің тізімім");
    page.locator("form[action='/lists'] button").click();
    page.navigate(node.address() + "/promises");
    page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("Менің тізімім")).click();
    assertThat(page.url()).isEqualTo(arranged);

    page.locator("details:has(#kept_name) summary").click();
    page.locator("form[action$='/remove'] button").click();
    assertThat(page.locator("nav.tabs a[aria-current]:has-text('Менің')").count()).isZero();
    page.locator("form[action$='/restore'] button").click();
    assertThat(page.locator("nav.tabs a[aria-current]:has-text('Менің')").count()).isOne();
  }

  @Test
  void enterLooksForAPartnerInTheFormAndWhoeverLeavesWhatTheyTypedIsAsked() {
    Page page = be("auezov-officer", "kk");
    page.navigate(node.address() + "/promises/new?q=а");
    page.selectOption("#promiser", new SelectOption().setIndex(1));
    page.selectOption("#beneficiary", new SelectOption().setIndex(2));
    page.fill("#what_kk", "Екі шеберді оқыту");
    page.fill("#due", "2027-03-01");
    page.fill("#q", "ешкімніңаты");
    page.locator("#q").press("Enter");
    page.locator("[role=status].hint").waitFor();
    assertThat(page.url()).endsWith("/promises/new");
    assertThat(page.inputValue("#what_kk")).isEqualTo("Екі шеберді оқыту");
    assertThat(page.inputValue("#due")).isEqualTo("2027-03-01");

    var asked = new ArrayList<String>();
    page.onDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });
    page.locator("nav.langs a[lang=ru]").click(new Locator.ClickOptions().setNoWaitAfter(true));
    page.waitForCondition(() -> !asked.isEmpty());
    assertThat(asked).containsExactly("beforeunload");
    assertThat(page.inputValue("#what_kk")).isEqualTo("Екі шеберді оқыту");

    page.locator("#due").press("Enter");
    page.locator(".did").waitFor();
    assertThat(page.locator("h1").innerText()).isEqualTo("Екі шеберді оқыту");
  }

  @Test
  void promisesAreHandedOverTogetherAndComeBack() {
    Page page = be("auezov-officer", "ru");
    page.navigate(node.address() + "/promises?side=ours");
    String before = owners(page);
    page.locator("[data-all]").check();
    page.locator("button[formaction='/lists/promises/hand_over']").click();
    int people = page.locator("#owner option:not([value=''])").count();
    var sight = new Sight();
    sight.photographTwice(page, "list-deed-ru");
    sight.lookFromAllSides(page, "list-deed-ru");
    assertThat(sight.barred()).isEmpty();
    page.selectOption("#owner", new SelectOption().setIndex(people));
    page.locator("main form button").click();
    sight.photographTwice(page, "list-done-ru");
    String handedOver = owners(page);
    assertThat(handedOver).isNotEqualTo(before);
    page.locator("form[action$='/undo'] button").click();
    page.navigate(node.address() + "/promises?side=ours");
    assertThat(owners(page)).isEqualTo(before);
  }

  @Test
  void everyListFitsAPhoneAndPaperInEveryLanguage() {
    var sight = new Sight();
    for (String language : List.of("kk", "ru", "zh", "en")) {
      Page university = be("aiu-officer", language);
      for (String list : List.of("promises", "partners", "visits?view=over")) {
        look(university, list, language, sight);
      }
      look(be("eku-officer", language), "agreements", language, sight);
    }
    assertThat(sight.barred()).isEmpty();
  }

  private static void look(Page page, String list, String language, Sight sight) {
    String name = "list-" + list.replaceAll("\\?.*", "") + "-" + language;
    page.setViewportSize(Sight.DESK, 900);
    page.navigate(node.address() + "/" + list);
    page.locator("details:has(#list_sort) summary").click();
    sight.photographTwice(page, name);
    sight.lookFromAllSides(page, name, language);
    page.setViewportSize(Sight.DESK, 900);
    page.locator("button[name=print]").click();
    sight.lookFromAllSides(page, name + "-paper", language);
    assertThat(page.locator("input[type=checkbox]").count()).as("ticks on paper").isZero();
  }

  private static String owners(Page page) {
    return String.join("\n", page.locator("table.rows tbody tr td:nth-child(4)").allInnerTexts());
  }

  private static Page be(String who, String language) {
    Page page = chromium.page(Sight.DESK);
    Story story = Story.of(page, node, language);
    story.welcome();
    story.be(who);
    return page;
  }
}
