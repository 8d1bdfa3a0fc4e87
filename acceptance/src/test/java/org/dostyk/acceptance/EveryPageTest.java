package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goes to every page that links lead to, as each of the people in the first story once it has been
 * played, as a region that signs for its colleges and as a ministry that only reads: by phone,
 * magnified, in the dark, on paper. One page of each kind is looked at; whether it fits a phone is
 * asked of each that an address makes of it by what it asks besides, too.
 */
class EveryPageTest {
  private static final Pattern RECORD = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}");
  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"#]*)[^>]*>");
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void play(@TempDir Path data) throws Exception {
    node = NodeProcess.demo(data);
    Page page = chromium.page(Sight.DESK);
    var story = Story.of(page, node, "en");
    story.welcome();
    story.be("eku-officer");
    story.importTheWorkbook();
    String signed = story.draftAndPropose();
    story.sign("eku-rector", signed);
    story.sign("svcft-president", signed);
    story.be("eku-officer");
    story.draftAndPropose();
    story.promiseAndLetItTurnLate(signed);
  }

  @Test
  void noPageBarsAnybody() {
    var sight = new Sight();
    Set<String> looked = new HashSet<>();
    Set<String> measured = new HashSet<>();
    walkEverywhere("", "kk", sight, looked, measured);
    walkEverywhere("eku-officer", "ru", sight, looked, measured);
    walkEverywhere("svcft-president", "zh", sight, looked, measured);
    walkEverywhere("eku-administrator", "en", sight, looked, measured);
    walkEverywhere("krg-deputy", "kk", sight, looked, measured);
    walkEverywhere("ministry-observer", "ru", sight, looked, measured);
    assertThat(sight.barred()).isEmpty();
    assertThat(looked).as("kinds of pages").hasSizeGreaterThan(25);
  }

  @Test
  void aPageThatBarsSomebodyIsToldOf() {
    var sight = new Sight();
    Page page = chromium.page(Sight.DESK);
    page.setContent(
        """
        <html lang="en"><title>Barred</title><main><h1>Barred</h1><img src="data:,">
        <p style="background: #fff; color: #eee">Pale</p><div style="width: 700px">Wide</div>
        <p style="width: 2em; overflow-wrap: anywhere">Взаимопонимание</p>
        <button>Printed</button></main></html>
        """);
    sight.lookFromAllSides(page, "barred");
    assertThat(String.join("\n", sight.barred()))
        .contains("image-alt", "barred: color-contrast", "in the dark: color-contrast")
        .contains("wider than a phone", "wider than a sheet", "prints what only a screen")
        .contains("breaks words at 1100: Взаимопонимание");
  }

  /** Follows every link as this persona, or as a stranger, and looks at kinds not yet looked at. */
  private static void walkEverywhere(
      String who, String language, Sight sight, Set<String> looked, Set<String> measured) {
    Page page = chromium.page(Sight.DESK);
    var story = Story.of(page, node, language);
    story.welcome();
    if (!who.isEmpty()) {
      story.be(who);
    }
    Set<String> known = new HashSet<>(Set.of("/"));
    var ahead = new ArrayDeque<>(known);
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      APIResponse answer = page.request().get(node.address() + path);
      if (answer.status() != 200) {
        sight.barred().add(path + " answers " + answer.status() + " to " + who);
        continue;
      }
      for (String to : linksOf(answer.text(), URI.create(answer.url()))) {
        if (known.add(kind(to))) {
          ahead.add(to);
        }
      }
      String kind = kind(path);
      String name = "page-" + who + kind.replaceAll("[^a-z0-9]+", "-");
      if (looked.add(kind.replaceAll("\\?.*", "")) || path.equals("/")) {
        page.navigate(node.address() + path);
        sight.lookFromAllSides(page, name);
        page.setViewportSize(Sight.DESK, 900);
      } else if (measured.add(kind)) {
        page.navigate(node.address() + path);
        sight.fitsAPhone(page, name);
      }
    }
  }

  /** Where a page leads within the node, but to files. */
  private static List<String> linksOf(String html, URI page) {
    return LINK.matcher(html)
        .results()
        .filter(a -> !a.group().contains(" download"))
        .map(a -> a.group(1).replace("&amp;", "&"))
        .filter(href -> !href.isEmpty())
        .map(href -> page.resolve(href.startsWith("?") ? page.getPath() + href : href))
        .filter(to -> page.getAuthority().equals(to.getAuthority()))
        .filter(to -> !to.getPath().endsWith(".pdf"))
        .map(
            to ->
                to.getPath()
                    + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery())
                        .replaceFirst("(?<=[?&])lang=[^&]*&?", "")
                        .replaceFirst("[?&]$", ""))
        .toList();
  }

  /** A page's address without what tells one record from another. */
  private static String kind(String path) {
    return RECORD
        .matcher(path)
        .replaceAll("*")
        .replaceAll("=[^&]*", "=")
        .replaceAll("/(versions|revisions)/\\d+", "/$1/*");
  }
}
