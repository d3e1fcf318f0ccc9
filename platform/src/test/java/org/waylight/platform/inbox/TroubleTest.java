package org.waylight.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may pass is tried again; what an event causes is not. */
class TroubleTest {
  @ParameterizedTest(name = "{0}")
  @DisplayName("by SQL state")
  @CsvSource({
    "08006, true",
    "57P01, true",
    "53300, true",
    "40001, true",
    "40P01, true",
    "55P03, true",
    "'', true",
    "23505, false",
    "22001, false",
    "23514, false",
    "42P01, false"
  })
  void sqlStates(String state, boolean passes) {
    assertThat(Trouble.passes(new IllegalStateException(new SQLException("x", state))))
        .isEqualTo(passes);
  }

  @Test
  @DisplayName("INT-6 a place names class and line, never a message")
  void place() {
    assertThat(Trouble.placeOf(new IllegalStateException("canary")))
        .matches("IllegalStateException at TroubleTest.java:\\d+");
    assertThat(Trouble.traceOf(new IllegalStateException("canary", new SQLException("canary"))))
        .contains("caused by java.sql.SQLException")
        .doesNotContain("canary");
    assertThat(Trouble.placeOf(new SQLException("canary", "23505")))
        .startsWith("SQLException 23505");
  }
}
