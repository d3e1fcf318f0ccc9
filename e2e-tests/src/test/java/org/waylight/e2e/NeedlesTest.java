package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search itself must be able to find: otherwise finding nothing proves nothing. */
class NeedlesTest {
  private static final String CANARY = "canary-Zephyrine-7741";
  private final Needles needles = Needles.of(CANARY);

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xy", "xyz", "a longer text before "})
  @DisplayName("INT-6 planted text is found plain and in base64 at any alignment")
  void findsEncodings(String before) {
    String text = before + CANARY + " and after";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(needles.foundIn(text)).isTrue();
    assertThat(needles.foundIn("log: " + Base64.getEncoder().encodeToString(bytes))).isTrue();
    assertThat(needles.foundIn(Base64.getUrlEncoder().encodeToString(bytes))).isTrue();
  }

  @Test
  @DisplayName("INT-6 other text is not found")
  void findsNothingElse() {
    assertThat(needles.foundIn("canary-Zephyrine-7742 and SealedText[sealed]")).isFalse();
  }
}
