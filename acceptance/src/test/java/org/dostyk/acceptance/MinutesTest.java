package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Minutes of Auezov University's visit to Xinjiang University, taken on phones whose network comes
 * and goes, and the promises that both sides confirm.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinutesTest {
  private static final String VISIT = "/visits/01980000-0000-7000-8000-0000000002b1";

  /** A phone that was cut off sends again after ten seconds at the latest. */
  private static final HasCountOptions AFTER_A_CUT = new HasCountOptions().setTimeout(20_000);

  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  @Order(1)
  void whatIsTypedWithoutANetworkArrivesOnceWhenItIsBack() {
    var sight = new Sight();
    Page phone = phone("auezov-officer", "kk");
    begin(phone, 0);
    write(phone, "Араб, парсы және орыс тілдері бойынша бірлескен бағдарламалар", "SAID");
    write(phone, "Магистранттарға он орын бөлінеді", "PROMISED");
    assertThat(entries(phone)).hasCount(2);
    assertThat(phone.locator("html[data-remembered]")).hasCount(1);
    phone.context().setOffline(true);
    write(phone, "Инженерлік орталықты бірге құрамыз", "DECIDED");
    write(phone, "2027 жылы жауап сапармен келеміз", "PROMISED");
    phone.locator("#words").pressSequentially("Әлі аяқталмаған сөй");
    assertThat(waiting(phone)).hasCount(2);
    phone.reload();
    assertThat(entries(phone)).hasCount(2);
    assertThat(waiting(phone)).hasCount(2);
    assertThat(phone.locator("#words")).hasValue("Әлі аяқталмаған сөй");
    assertThat(phone.locator("#line")).containsText("2");
    sight.photographTwice(phone, "minutes-offline");
    phone.context().setOffline(false);
    assertThat(waiting(phone)).hasCount(0, AFTER_A_CUT);
    assertThat(entries(phone)).hasCount(4);
    phone.reload();
    assertThat(entries(phone)).hasCount(4);
    assertThat(phone.locator("#words")).hasValue("Әлі аяқталмаған сөй");
    sight.lookFromAllSides(phone, "minutes");
    assertThat(sight.barred()).isEmpty();
  }

  @Test
  @Order(2)
  void anAnswerThatIsLostOnItsWayBackMakesNoSecondEntry() {
    Page phone = phone("auezov-officer", "ru");
    begin(phone, 1);
    var lost = new AtomicBoolean();
    phone.route(
        "**/entries",
        route -> {
          if (lost.compareAndSet(false, true)) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    write(phone, "Летняя школа русского языка", "SAID");
    assertThat(entries(phone)).hasCount(1, AFTER_A_CUT);
    assertThat(waiting(phone)).hasCount(0);
    phone.reload();
    assertThat(entries(phone)).hasCount(1);
  }

  @Test
  @Order(3)
  void twoPhonesThatChangeOneEntryEndWithBothTextsBeforeThem() {
    Page one = phone("auezov-officer", "en");
    Page other = phone("auezov-officer", "zh");
    begin(one, 1);
    write(one, "Thirty students", "SAID");
    assertThat(entries(one)).hasCount(1);
    other.navigate(one.url());
    one.context().setOffline(true);
    change(one, "Thirty-five students");
    assertThat(waiting(one)).hasCount(1);
    change(other, "Forty students");
    assertThat(entries(other).first()).containsText("Forty students");
    one.context().setOffline(false);
    assertThat(one.locator("#entries .hold")).hasCount(1, AFTER_A_CUT);
    assertThat(entries(one).first()).containsText("Forty students");
    assertThat(entries(one).first()).containsText("Thirty-five students");
  }

  @Test
  @Order(4)
  void whoeverSignsOutLeavesNothingOnThePhoneAndIsToldOfWhatWasNotSent() {
    Page phone = phone("auezov-officer", "en");
    begin(phone, 1);
    assertThat(phone.locator("html[data-remembered]")).hasCount(1);
    phone.locator("#words").pressSequentially("Not sent");
    phone.navigate(node.address() + "/");
    signOut(phone);
    assertThat(phone.locator("#words")).hasValue("Not sent");
    signOut(phone);
    assertThat(phone.locator("#line")).containsText("1");
    signOut(phone);
    assertThat(phone.locator("form[action='/sign-out']")).hasCount(0);
    assertThat(
            phone.evaluate(
                "async () => Object.keys(localStorage).length + (await caches.keys()).length"))
        .isEqualTo(0);
  }

  @Test
  @Order(5)
  void thePromisesAreConfirmedByBothSides() {
    var sight = new Sight();
    Page phone = phone("auezov-officer", "ru");
    phone.navigate(node.address() + VISIT);
    phone.locator("li:has(.status.late) a[href^='/minutes/']").first().click();
    while (phone.locator("#entries a[href$='/promise']").count() > 0) {
      phone.locator("#entries a[href$='/promise']").first().click();
      sight.fitsAPhone(phone, "promise");
      phone.selectOption("#pair", new SelectOption().setIndex(1));
      phone.locator("form[action$='/promise'] button").click();
    }
    confirm(phone);
    assertThat(phone.locator("#confirmation .status.done")).hasCount(1);
    Story.of(phone, node, "ru").be("xju-officer");
    confirm(phone);
    assertThat(phone.locator("#confirmation .status.done")).hasCount(2);
    for (String language : new String[] {"kk", "ru", "zh", "en"}) {
      for (String path : new String[] {"/promises", "/promises/protocol"}) {
        phone.navigate(node.address() + VISIT + path + "?lang=" + language);
        sight.fitsAPhone(phone, language + path);
        sight.photographTwice(phone, language + path.replace('/', '-'));
        if (language.equals("zh")) {
          sight.lookFromAllSides(phone, path);
        }
      }
    }
    assertThat(sight.barred()).isEmpty();
  }

  private static Page phone(String who, String language) {
    Page phone = chromium.page(Sight.PHONE);
    Story story = Story.of(phone, node, language);
    story.welcome();
    story.be(who);
    return phone;
  }

  /** Begins minutes of one of the meetings that have none yet. */
  private static void begin(Page phone, int which) {
    phone.navigate(node.address() + VISIT);
    Locator forms = phone.locator("form[action$='/minutes']");
    forms.first().locator("xpath=ancestor::details").locator("summary").click();
    forms.nth(which).locator("button").click();
    assertThat(phone.locator("#write")).hasCount(1);
  }

  private static void write(Page phone, String words, String kind) {
    phone.locator("#words").fill(words);
    phone.locator("#write button[value=" + kind + "]").click();
    assertThat(phone.locator("#words")).isEmpty();
  }

  private static void change(Page phone, String words) {
    Locator entry = entries(phone).first();
    entry.locator("summary").click();
    entry.locator("textarea").fill(words);
    entry.locator("button[value=SAID]").click();
  }

  private static void confirm(Page phone) {
    phone.navigate(node.address() + VISIT + "/promises");
    phone.locator("form[action$='/confirm'] button").click();
  }

  private static void signOut(Page phone) {
    phone.locator("form[action='/sign-out'] button").click();
  }

  private static Locator entries(Page phone) {
    return phone.locator("[data-entry]");
  }

  private static Locator waiting(Page phone) {
    return phone.locator("#waiting li");
  }
}
