package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ceremony of Karaganda Region's delegation in Shanghai, from an empty list to bundles that
 * anyone can check: whole in the language of the house, with one partner who signs in an account
 * and one who signs by pen in the other languages.
 */
class CeremonyTest {
  private static final String PREFIX = "01980000-0000-7000-8000-0000000000";
  private static final List<String> SIX =
      List.of("e1", "e2", "d1", "d2", "d3", "d4").stream().map(end -> PREFIX + end).toList();
  private static final List<String> DIRECTORS =
      List.of("krg-d1-director", "krg-d2-director", "krg-d3-director", "krg-d4-director");

  /** Screens that were cut off ask again after ten seconds at the latest. */
  private static final HasCountOptions AFTER_A_CUT = new HasCountOptions().setTimeout(20_000);

  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  void anOfficerComesToSixAgreementsInForceInTwentyFiveActions() throws Exception {
    var sight = new Sight();
    Page page = chromium.page(Sight.PHONE);
    Page hall = chromium.page(Sight.DESK);
    var ceremony = ceremony(page, "zh", sight);
    String path = ceremony.plan(SIX);
    assertThat(ceremony.rows(path)).isEqualTo(6);
    hall.navigate(node.address() + ceremony.wall() + "?lang=zh");
    assertThat(ceremony.signAll("succ-president")).isEqualTo(6);
    assertThat(hall.locator(".one.now")).hasCount(6);
    for (String director : DIRECTORS) {
      assertThat(ceremony.signAll(director)).as(director).isEqualTo(1);
    }
    assertThat(hall.locator(".one.done")).hasCount(4);
    assertThat(ceremony.sendScans(path)).isEqualTo(2);
    assertThat(ceremony.checkScans()).isEqualTo(2);
    assertThat(hall.locator(".one.done")).hasCount(6);
    List<String> files = names(ceremony.bundles(path));
    assertThat(files).filteredOn(f -> f.endsWith("agreement.pdf")).hasSize(6);
    assertThat(files).filteredOn(f -> f.matches(".*/agreement-(kk|ru|zh).pdf")).hasSize(18);
    assertThat(files).filteredOn(f -> f.endsWith("document.json")).hasSize(6);
    assertThat(files).filteredOn(f -> f.endsWith("signed-by-pen-2.jpg")).hasSize(2);
    assertThat(ceremony.actions()).as("actions of the officer").isLessThanOrEqualTo(25);
    lookAtTheHall(hall, sight, "zh");
    assertThat(sight.barred()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void inEachLanguageItFitsAPhoneFromThePlanToTheBundles(String language) throws Exception {
    var sight = new Sight();
    Page page = chromium.page(Sight.PHONE);
    Page hall = chromium.page(Sight.PHONE);
    var ceremony = ceremony(page, language, sight);
    String path = ceremony.plan(List.of(SIX.get(0), SIX.get(3)));
    hall.navigate(node.address() + ceremony.wall() + "?lang=" + language);
    hall.context().setOffline(true);
    assertThat(hall.locator("#lost")).not().isEmpty();
    ceremony.signAll("krg-d2-director");
    ceremony.signAll("succ-president");
    assertThat(hall.locator(".one")).hasCount(2);
    assertThat(hall.locator(".one.done")).hasCount(0);
    hall.context().setOffline(false);
    assertThat(hall.locator(".one.done")).hasCount(1, AFTER_A_CUT);
    assertThat(hall.locator("#lost")).isEmpty();
    ceremony.sendScans(path);
    ceremony.checkScans();
    assertThat(hall.locator(".one.done")).hasCount(2);
    assertThat(names(ceremony.bundles(path))).hasSize(2 * 7 + 1);
    page.navigate(node.address() + path + "/cards");
    sight.photographTwice(page, language + "-cards");
    lookAtTheHall(hall, sight, language);
    assertThat(sight.barred()).isEmpty();
  }

  private static CeremonyStory ceremony(Page page, String language, Sight sight) {
    var step = new AtomicInteger();
    var story =
        new Story(
            page,
            node.address(),
            language,
            (at, name) -> {
              sight.fitsAPhone(at, name + " (" + language + ")");
              sight.photographTwice(
                  at, "%s-%02d-%s".formatted(language, step.incrementAndGet(), name));
              at.setViewportSize(Sight.PHONE, 900);
            });
    page.navigate(node.address() + "/?lang=" + language);
    return new CeremonyStory(story);
  }

  private static void lookAtTheHall(Page hall, Sight sight, String language) {
    sight.lookFromAllSides(hall, "wall (" + language + ")", language);
    sight.photographTwice(hall, language + "-wall");
  }

  private static List<String> names(byte[] zipped) throws Exception {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        names.add(e.getName());
      }
    }
    return names;
  }
}
