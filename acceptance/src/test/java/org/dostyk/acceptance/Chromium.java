package org.dostyk.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium, driven by the system's Node; nothing is downloaded. Where the system has
 * the same browser without its windows, that is taken: it does the same with half the work. It is
 * open while a class of tests runs, and skips that class where the system has no Chromium or no
 * Node.
 *
 * <p>A test's visitors leave when it ends. No page is closed by itself: Chromium says that it
 * closes one that is just arriving somewhere and forgets to (crbug.com/536385539), and Playwright
 * waits for that for ever.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
  private final List<BrowserContext> visitors = new ArrayList<>();
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext tests) {
    Optional<Path> program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    Optional<Path> node = node();
    assumeTrue(
        program.isPresent() && node.isPresent(),
        "Browser tests need Chromium and Node: apt-get install chromium-headless-shell nodejs");
    Playwright begun =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    playwright = begun;
    browser =
        begun
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    visitors.forEach(BrowserContext::close);
    visitors.clear();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    if (playwright != null) {
      playwright.close();
    }
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
    BrowserContext visitor =
        Objects.requireNonNull(browser, "It is open while tests run").newContext(options);
    visitors.add(visitor);
    return visitor.newPage();
  }

  private static Optional<Path> node() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
