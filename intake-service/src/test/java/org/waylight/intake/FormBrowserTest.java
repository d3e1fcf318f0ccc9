package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Answer;
import org.waylight.intake.FormBrowser.Look;
import org.waylight.intake.FormBrowser.Visit;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.intake.domain.Receipts;
import org.waylight.testing.WaylightParts;

/** The form in a real browser, as people meet it: with and without a script, mouse or sight. */
@QuarkusTest
@NeedsChromium
@TestProfile(FormProfile.class)
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class FormBrowserTest {
  private static final Pattern RECEIPT = Pattern.compile("([0-9A-Z]{4}-){6}[0-9A-Z]{4}");
  private static final Pattern AGAIN = Pattern.compile("Please check|Revise");

  /** The pictures of the guide. */
  private static final Set<String> SHOWN =
      Set.of(
          "form-en-1280",
          "form-es-320",
          "form-error-es-1280",
          "form-receipt-en-320",
          "form-receipt-en-1280-dark");

  private static FormBrowser browser;

  @Inject IntakeSecret secret;

  @BeforeAll
  static void open() {
    browser = new FormBrowser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"en,true", "en,false", "es,true", "es,false"})
  @DisplayName("INT-1 what is written, chosen and sent is stored, and the receipt shown")
  void sends(String language, boolean script) {
    try (Visit visit = visit(new Look(script, 1280, ColorScheme.LIGHT))) {
      visit.open("form?lang=" + language);
      Page page = visit.page;
      assertThat(page.locator("#escape").isVisible()).isEqualTo(script);
      page.locator("#message").fill("they keep our passports — nos quitaron los pasaportes");
      visit.choose("#minorInvolved-YES");
      visit.choose("#signalerKind-FAMILY_FRIEND");
      page.locator("#state").selectOption("TX");
      page.locator("#zip").fill("77061");
      visit.click("#send");

      String receipt = receipt(page);
      assertThat(RECEIPT.matcher(receipt).matches()).isTrue();
      assertThat(page.url()).isEqualTo(home() + "form").doesNotContain(receipt);
      assertThat(page.title()).doesNotContain(receipt);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      visit.leavesNothing();
      var id = new Receipts(secret).resolve(receipt).orElseThrow();
      var event = SentEvents.received(Topics.SIGNALS_URGENT, id.toString());
      assertThat(event.facts().minorInvolved()).isEqualTo(Answer.YES);
      assertThat(event.facts().language()).isEqualTo(language);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("INT-2 the page reloaded after sending, and sent by two clicks, is one signal")
  void sentTwice(boolean script) {
    try (Visit visit = visit(new Look(script, 1280, ColorScheme.LIGHT))) {
      visit.open("form?lang=en");
      visit.page.locator("#message").fill("twice");
      visit.page.locator("#send").dblclick(new Locator.DblclickOptions().setForce(true));
      String receipt = receipt(visit.page);

      visit.page.reload();

      assertThat(receipt(visit.page)).isEqualTo(receipt);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("A mistake is said beside its field and in a summary that has the focus")
  void mistake(boolean script) {
    try (Visit visit = visit(new Look(script, 1280, ColorScheme.LIGHT))) {
      visit.open("form?lang=en");
      Page page = visit.page;
      page.locator("#message").fill("kept");
      page.locator("#phone").fill("713-555-0112");
      page.locator("#zip").fill("7706");
      visit.click("#send");
      page.locator("#zip-error").waitFor();

      assertThat(page.locator("#problems").evaluate("it => it === document.activeElement"))
          .isEqualTo(true);
      assertThat(page.locator("#zip").getAttribute("aria-describedby")).contains("zip-error");
      assertThat(page.locator("#message").inputValue()).isEqualTo("kept");
      assertThat(page.locator("#phone").inputValue()).isEqualTo("713-555-0112");
      visit.click("#problems a");
      assertThat(page.locator("#zip").evaluate("it => it === document.activeElement"))
          .isEqualTo(true);
      page.locator("#zip").fill("77061");
      page.waitForTimeout(1_000);
      visit.click("#send");
      receipt(page);
    }
  }

  @Test
  @DisplayName("The form is filled in and sent with the keyboard alone")
  void keyboard() {
    try (Visit visit = visit(Look.USUAL)) {
      visit.open("form?lang=en");
      Page page = visit.page;
      tabTo(page, "message");
      page.keyboard().type("by keyboard");
      tabTo(page, "immediateDanger-YES");
      page.keyboard().press("Space");
      tabTo(page, "anonymous");
      page.keyboard().press("Space");
      tabTo(page, "send");
      page.keyboard().press("Enter");

      var id = new Receipts(secret).resolve(receipt(page)).orElseThrow();
      var event = SentEvents.received(Topics.SIGNALS_URGENT, id.toString());
      assertThat(event.facts().immediateDanger()).isEqualTo(Answer.YES);
      assertThat(event.facts().anonymous()).isTrue();
    }
  }

  @Test
  @DisplayName("The quick exit leaves at once and back shows nothing of what was typed")
  void exitByButton() {
    try (Visit visit = visit(Look.USUAL)) {
      visit.open("form?lang=en");
      visit.page.locator("#message").fill("secret words");
      visit.click("#exit");
      visit.page.waitForURL(FormBrowser.NEUTRAL + "**");

      visit.page.goBack();

      assertThat(visit.page.content()).doesNotContain("secret words");
      assertThat(visit.page.url()).doesNotContain("form");
    }
  }

  @Test
  @DisplayName(
      "The quick exit is in view wherever the page is scrolled, and works without a script")
  void exitWithoutScript() {
    try (Visit visit = visit(new Look(false, 320, ColorScheme.LIGHT))) {
      visit.open("form?lang=es");
      visit.page.locator("#send").scrollIntoViewIfNeeded();
      visit.page.locator("#message").fill("secret words");
      Locator exit = visit.page.locator("#exit");
      var box = exit.boundingBox();
      assertThat(box.y).isBetween(0.0, 200.0);
      assertThat(box.height).isGreaterThanOrEqualTo(44);
      visit.click("#exit");
      visit.page.waitForURL(FormBrowser.NEUTRAL + "**");

      visit.page.goBack();

      assertThat(visit.page.locator("#message").inputValue()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "Escape twice within a second leaves, once or slowly does not, also from the receipt")
  void exitByKey() {
    try (Visit visit = visit(Look.USUAL)) {
      visit.open("form?lang=en");
      Page page = visit.page;
      page.locator("#message").fill("words");
      page.keyboard().press("Escape");
      page.waitForTimeout(1_200);
      page.keyboard().press("Escape");
      assertThat(page.url()).endsWith("/form?lang=en");
      assertThat(page.locator("#message").inputValue()).isEqualTo("words");
      visit.click("#send");
      receipt(page);

      page.keyboard().press("Escape");
      page.keyboard().press("Escape");

      page.waitForURL(FormBrowser.NEUTRAL + "**");
    }
  }

  @Test
  @DisplayName("Changing the language keeps what was typed")
  void changeLanguage() {
    try (Visit visit = visit(Look.USUAL)) {
      visit.open("form?lang=en");
      visit.page.locator("#message").fill("mis palabras");
      visit.click("#language");
      visit.page.locator("html[lang=es]").waitFor();

      assertThat(visit.page.locator("#message").inputValue()).isEqualTo("mis palabras");
      assertThat(visit.page.url()).isEqualTo(home() + "form");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en,1280,LIGHT", "en,320,LIGHT", "en,1280,DARK",
    "es,1280,LIGHT", "es,320,LIGHT", "es,320,DARK"
  })
  @DisplayName("WCAG 2.2 AA: axe finds nothing on form, error page and receipt, at any width")
  void accessible(String language, int width, ColorScheme colors) {
    try (Visit visit = visit(new Look(true, width, colors))) {
      visit.open("form?lang=" + language);
      Page page = visit.page;
      String look = "-" + language + "-" + width + (colors == ColorScheme.DARK ? "-dark" : "");
      visit.isAccessible("form" + look);
      shown(visit, "form" + look);
      page.locator("#zip").fill("1");
      visit.click("#send");
      page.locator("#zip-error").waitFor();
      assertThat(page.title()).containsPattern(AGAIN);
      visit.isAccessible("error" + look);
      shown(visit, "form-error" + look);
      page.locator("#zip").fill("");
      page.locator("#message").fill("hello");
      visit.click("#send");
      receipt(page);
      visit.isAccessible("receipt" + look);
      shown(visit, "form-receipt" + look);
      visit.leavesNothing();
    }
  }

  private static void shown(Visit visit, String name) {
    if (Boolean.getBoolean("waylight.screenshots.write") && SHOWN.contains(name)) {
      Path folder = Path.of(System.getProperty("waylight.root"), "docs/screenshots");
      visit.screenshot(folder.resolve(name + ".png"));
    }
  }

  private Visit visit(Look look) {
    return browser.visit(home(), look);
  }

  private static String home() {
    return "http://localhost:" + RestAssured.port + "/";
  }

  private static String receipt(Page page) {
    page.locator("#receipt").waitFor();
    return page.locator("#receipt").textContent();
  }

  private static void tabTo(Page page, String id) {
    for (int stops = 0; stops < 80; stops++) {
      page.keyboard().press("Tab");
      if (page.evaluate("document.activeElement.id").equals(id)) {
        return;
      }
      if (page.evaluate("document.activeElement.name").equals(id.replaceAll("-.*", ""))
          && id.contains("-")) {
        return;
      }
    }
    throw new AssertionError("no Tab leads to " + id);
  }
}
