package org.waylight.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"8e03978e", "\"8e03978e\"", "  \"8e03978e\" ", "\"8e03978e\";a=1"})
  @DisplayName("INT-2 a key is the same key quoted and unquoted")
  void sameKey(String header) {
    assertThat(IdempotencyKey.parse(header)).contains("8e03978e");
  }

  @Test
  @DisplayName("A quoted key may hold spaces and escaped quotes")
  void escapes() {
    assertThat(IdempotencyKey.parse("\"a \\\"b\\\" \\\\c\"")).contains("a \"b\" \\c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\"\"", "\"open", "two words", "\"a\"b", "ключ", "a\"b", "\"\\x\""})
  @DisplayName("A malformed key is refused")
  void malformed(String header) {
    assertThat(IdempotencyKey.parse(header)).isEmpty();
  }

  @Test
  @DisplayName("A key has at most 255 characters")
  void tooLong() {
    assertThat(IdempotencyKey.parse("k".repeat(255))).isPresent();
    assertThat(IdempotencyKey.parse("k".repeat(256))).isEmpty();
    assertThat(IdempotencyKey.parse("\"" + "k".repeat(256) + "\"")).isEmpty();
  }
}
