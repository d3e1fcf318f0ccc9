package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CON-5 a stop keyword ends texting, and is one only if it is the whole message")
class TextKeywordTest {
  @ParameterizedTest
  @CsvSource({
    "STOP, STOP",
    "' stop\n', STOP",
    "Unsubscribe, STOP",
    "start, START",
    "stop him please, NONE",
    "please stop, NONE",
    "help, NONE",
    "HELP, NONE",
    "yes, NONE",
    "'', NONE",
  })
  void keywords(String message, TextKeyword keyword) {
    assertThat(TextKeyword.of(message)).isEqualTo(keyword);
  }
}
