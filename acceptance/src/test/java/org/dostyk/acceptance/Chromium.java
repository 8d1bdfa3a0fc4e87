package org.dostyk.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by the system's Node; nothing is downloaded. Where the system has
 * the same browser without its windows, that is taken: it does the same with half the work.
 */
final class Chromium implements AutoCloseable {
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Path program) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  /** Opens it; skips the test where the system has no Chromium or no Node. */
  static Chromium open() {
    Optional<Path> program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    Optional<Path> node = node();
    assumeTrue(
        program.isPresent() && node.isPresent(),
        "Browser tests need Chromium and Node: apt-get install chromium-headless-shell nodejs");
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1"))),
        program.orElseThrow());
  }

  /** A new page of a new visitor, on a phone of this width or at a desk. */
  Page page(int width) {
    return page(new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  /** A new page of a new visitor whose browser runs no scripts. */
  Page withoutScripts(int width) {
    return page(
        new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false));
  }

  private Page page(Browser.NewContextOptions options) {
    return browser.newContext(options).newPage();
  }

  private static Optional<Path> node() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
