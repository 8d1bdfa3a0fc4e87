package org.dostyk.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks at pages as those do who see, hear or move otherwise, and keeps what bars them. Photographs
 * them too, for people to look at, where {@code DOSTYK_SCREENSHOTS} names a folder for it.
 */
final class Sight {
  private static final Optional<Path> ALBUM =
      Optional.ofNullable(System.getenv("DOSTYK_SCREENSHOTS")).map(Path::of);
  static final int PHONE = 360;
  static final int DESK = 1280;
  private static final int DESK_AT_200_PERCENT = DESK / 2;

  /** A browser's window beside another on a desk. */
  private static final int NARROW_DESK = 1100;

  /** A4 without its margins, in CSS pixels. */
  private static final int PAPER = 680;

  private static final int HEIGHT = 900;
  private static final String AXE = axe();
  private static final String AXES_LANGUAGE = "kk";

  /**
   * Only what is violated is asked for: telling all that is well takes longer than finding it. Of
   * long lists the first rows are looked at; the others are made by the same template.
   */
  private static final String VIOLATIONS =
      """
      async rules => {
        const more = rules.length ? { runOnly: { type: 'rule', values: rules } } : {}
        const found = await axe.run(
          { exclude: ['tbody > tr:nth-child(n+7)', 'main li:nth-child(n+13)'] },
          { resultTypes: ['violations'], preload: false, ...more })
        return found.violations
          .filter(v => ['serious', 'critical'].includes(v.impact))
          .map(v => v.id + ' ' + v.nodes.map(n => n.html + ': ' + n.failureSummary).join('; '))
      }
      """;

  private final List<String> barred = new ArrayList<>();

  /** What barred somebody, a line each. */
  List<String> barred() {
    return barred;
  }

  /** Whether a page fits a phone. */
  void fitsAPhone(Page page, String name) {
    fits(page, name, PHONE, "a phone");
  }

  /** Tries a page with axe as it stands. */
  void look(Page page, String name) {
    axe(page, name, List.of());
  }

  /**
   * Tries a page with axe, by day and in the dark, on a phone, magnified to 200 %, and as it would
   * be printed.
   */
  void lookFromAllSides(Page page, String name) {
    look(page, name);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    axe(page, name + " in the dark", List.of("color-contrast"));
    measureFromAllSides(page, name);
  }

  /**
   * Looks from all sides at a page that stands in all languages one after another. What bars
   * somebody bars them in every language, and axe is asked in one; room is measured in each.
   */
  void lookFromAllSides(Page page, String name, String language) {
    if (language.equals(AXES_LANGUAGE)) {
      lookFromAllSides(page, name);
    } else {
      measureFromAllSides(page, name);
    }
  }

  /** Tries a page that stands in all languages with axe in one, and whether it fits a phone. */
  void look(Page page, String name, String language) {
    if (language.equals(AXES_LANGUAGE)) {
      look(page, name);
    }
    fitsAPhone(page, name);
  }

  /**
   * Whether a page has room on a phone, magnified to 200 %, and on paper; for the further languages
   * of one that axe has tried.
   */
  void measureFromAllSides(Page page, String name) {
    fitsAPhone(page, name);
    fits(page, name, DESK_AT_200_PERCENT, "a desk at 200 %");
    fits(page, name, NARROW_DESK, "a narrow desk");
    Object broken = page.evaluate(BROKEN);
    if (!broken.toString().isEmpty()) {
      barred.add(name + " breaks words at " + NARROW_DESK + ": " + broken);
    }
    page.setViewportSize(DESK, HEIGHT);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    photograph(page, name + "-dark");
    page.emulateMedia(
        new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
    fits(page, name + " in print", PAPER, "a sheet of paper");
    if (page.locator("nav:not(.steps):visible, button:visible").count() > 0) {
      barred.add(name + " prints what only a screen can use");
    }
    photograph(page, name + "-print");
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** Photographs a page as wide as the browser stands, once the letters that it needs are there. */
  void photograph(Page page, String name) {
    ALBUM.ifPresent(
        album -> {
          page.evaluate("() => document.fonts.ready.then(() => true)");
          page.screenshot(
              new ScreenshotOptions().setFullPage(true).setPath(album.resolve(name + ".png")));
        });
  }

  /** Photographs a page at desk and phone width. */
  void photographTwice(Page page, String name) {
    if (ALBUM.isEmpty()) {
      return;
    }
    for (int width : List.of(DESK, PHONE)) {
      page.setViewportSize(width, HEIGHT);
      photograph(page, name + "-" + width);
    }
  }

  /** Tries axe's rules, or only these. */
  private void axe(Page page, String name, List<String> rules) {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(AXE);
    }
    for (Object found : (List<?>) page.evaluate(VIOLATIONS, rules)) {
      barred.add(name + ": " + found);
    }
  }

  private void fits(Page page, String name, int width, String what) {
    page.waitForLoadState();
    page.setViewportSize(width, HEIGHT);
    if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > width) {
      barred.add(name + " is wider than " + what + ": " + page.evaluate(BEYOND, width));
    }
  }

  /** The innermost elements that stand beyond this width. */
  private static final String BEYOND =
      """
      width => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > width + 1)
        .filter(e => ![...e.children].some(c => c.getBoundingClientRect().right > width + 1))
        .slice(0, 3)
        .map(e => e.outerHTML.slice(0, 160))
        .join(' | ')
      """;

  /** Words and numbers that go on in the next line, but for what is meant for machines. */
  private static final String BROKEN =
      """
      () => {
        const broken = new Set()
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        for (let text; text = texts.nextNode();) {
          if (text.parentElement.closest('code, .hash, .heard, option, script, style, textarea, h1')) continue
          for (const word of text.data.matchAll(/[\\p{Script=Cyrillic}\\p{Script=Latin}\\d]{2,}/gu)) {
            if (word[0].length > 40) continue
            range.setStart(text, word.index)
            range.setEnd(text, word.index + word[0].length)
            const lines = new Set([...range.getClientRects()].filter(r => r.width).map(r => Math.round(r.top / 4)))
            if (lines.size > 1) broken.add(word[0])
          }
        }
        return [...broken].slice(0, 5).join(', ')
      }
      """;

  private static String axe() {
    try (var script = Sight.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
