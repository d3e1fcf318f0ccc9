package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** A person's browser at the form; it meets nobody but the hotline. */
final class FormBrowser implements AutoCloseable {
  static final String NEUTRAL = "https://neutral.example.org/";

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  FormBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(NeedsChromium.Condition.chromium().orElseThrow())
                    .setArgs(QUIET));
  }

  /** How somebody looks at the form. */
  record Look(boolean script, int width, ColorScheme colors) {
    static final Look USUAL = new Look(true, 1280, ColorScheme.LIGHT);
    static final Look NO_SCRIPT = new Look(false, 1280, ColorScheme.LIGHT);
  }

  Visit visit(String home, Look look) {
    var random = ThreadLocalRandom.current();
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(home)
                .setJavaScriptEnabled(look.script)
                .setViewportSize(look.width, 800)
                .setColorScheme(look.colors)
                .setExtraHTTPHeaders(
                    Map.of(
                        "X-Forwarded-For",
                        "10.200.%d.%d".formatted(random.nextInt(256), random.nextInt(256)))));
    return new Visit(context, home);
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** One person's tab, and whom it asked for anything. */
  static final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Queue<String> foreign = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    final Page page;

    private Visit(BrowserContext context, String home) {
      this.context = context;
      context.setDefaultTimeout(15_000);
      context.route(url -> !url.startsWith(home), this::elsewhere);
      page = context.newPage();
      page.onConsoleMessage(
          message -> {
            // Chromium reports every answer that is not 2xx, also the page that comes again.
            if (!message.text().contains("status of 422")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
    }

    private void elsewhere(Route route) {
      foreign.add(route.request().url());
      route.fulfill(new Route.FulfillOptions().setBody("<title>weather</title>sunny"));
    }

    List<String> foreign() {
      return List.copyOf(foreign);
    }

    void open(String address) {
      page.navigate(address);
      // A form younger than a second is taken for a machine's.
      page.waitForTimeout(1_000);
    }

    /** Without a script Playwright cannot see that the page stands still, which it does. */
    void click(String what) {
      page.locator(what).click(new Locator.ClickOptions().setForce(true));
    }

    void choose(String what) {
      page.locator(what).check(new Locator.CheckOptions().setForce(true));
    }

    void isAccessible(String what) {
      AxeResults results =
          new AxeBuilder(page)
              .withTags(
                  List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
              .analyze();
      assertThat(
              results.getViolations().stream()
                  .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml()))
          .as(what)
          .isEmpty();
      int wide = (int) page.evaluate("document.documentElement.scrollWidth");
      assertThat(wide)
          .as("%s: no scrolling sideways", what)
          .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Nobody else was asked for anything, nothing was left behind, nothing was complained of. */
    void leavesNothing() {
      assertThat(foreign).isEmpty();
      assertThat(context.cookies()).isEmpty();
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      assertThat(page.evaluate("indexedDB.databases().then(all => all.length)")).isEqualTo(0);
      assertThat(page.evaluate("caches.keys().then(all => all.length)")).isEqualTo(0);
      assertThat(complaints).isEmpty();
    }

    void screenshot(Path file) {
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
