package org.waylight.triage.alerts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where alerts may go. */
class AlertTargetsTest {
  private static final String URL = "waylight.alerts.pager.url";
  private static final String SECRET = "waylight.alerts.pager.secret";
  private static final String GOOD_SECRET = "whsec_c3ludGhldGljLXNlY3JldC1vZi1hLXRlc3Q=";

  @Test
  @DisplayName("without a pager and mailboxes the service starts, and nobody is told there")
  void nothingConfigured() {
    AlertTargets targets = targets(Map.of());

    targets.check();
    assertThat(targets.pager()).isEmpty();
    assertThat(targets.mailboxes("director")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pager.example.org/hooks/1",
        "http://localhost:9000/",
        "http://127.0.0.1:9000/x"
      })
  @DisplayName("a pager is reached by https, or on this machine")
  void goodAddress(String url) {
    assertThatCode(() -> targets(Map.of(URL, url, SECRET, GOOD_SECRET)).check())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://pager.example.org/",
        "https:///nowhere",
        "no-address-at-all",
        "file:///etc/passwd",
        "https://ada:pass@pager.example.org/",
        "http://localhost.example.org/"
      })
  @DisplayName("another address of a pager is refused at the start, with its key and not its value")
  void badAddress(String url) {
    assertThatThrownBy(() -> targets(Map.of(URL, url, SECRET, GOOD_SECRET)).check())
        .hasMessageStartingWith(URL + " must be an https URL")
        .hasMessageNotContaining(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "whsec_", "whsec_c2hvcnQ=", "whsec_%%%"})
  @DisplayName("a secret that is none is refused at the start, with its key and not its value")
  void badSecret(String secret) {
    assertThatThrownBy(
            () -> targets(Map.of(URL, "https://pager.example.org/", SECRET, secret)).check())
        .hasMessage(SECRET + " must be whsec_ and the base64 of 24 to 64 random bytes");
  }

  @Test
  @DisplayName("a pager without a secret, and a secret without a pager, are refused")
  void half() {
    assertThatThrownBy(() -> targets(Map.of(URL, "https://pager.example.org/")).check())
        .hasMessageStartingWith(SECRET);
    assertThatThrownBy(() -> targets(Map.of(SECRET, GOOD_SECRET)).check())
        .hasMessageStartingWith(URL);
  }

  @ParameterizedTest
  @CsvSource({
    "waylight.alerts.mail.to, lead",
    "waylight.alerts.mail.from, Waylight <alerts@example.org>",
    "waylight.alerts.mail.steps.director, director at example.org"
  })
  @DisplayName("what is no e-mail address is refused at the start, with its key")
  void badMailbox(String key, String value) {
    assertThatThrownBy(() -> targets(Map.of(key, value)).check())
        .hasMessage(
            key + " must be e-mail addresses separated by commas, such as lead@example.org");
  }

  @Test
  @DisplayName("a step has mailboxes of its own, or those of all")
  void mailboxes() {
    AlertTargets targets =
        targets(
            Map.of(
                "waylight.alerts.mail.to", "desk@example.org,lead@example.org",
                "waylight.alerts.mail.steps.director", "director@example.org"));

    assertThat(targets.mailboxes("director")).containsExactly("director@example.org");
    assertThat(targets.mailboxes("shift-lead"))
        .containsExactly("desk@example.org", "lead@example.org");
  }

  private static AlertTargets targets(Map<String, String> settings) {
    return new AlertTargets(
        new SmallRyeConfigBuilder()
            .withMapping(AlertsConfig.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(AlertsConfig.class));
  }
}
