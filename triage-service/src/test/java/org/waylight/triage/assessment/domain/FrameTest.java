package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
  @ParameterizedTest
  @DisplayName("TRI-2 no frame takes what makes a signal urgent from a whole message")
  @ValueSource(strings = {"READING", "READING:MINOR", "AGE", "AGE:15", "HELP", "HELP:WITHIN_A_DAY"})
  void refused(String taken) {
    assertThatThrownBy(() -> frame(Frame.Reach.MESSAGE, taken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("en.any");
    assertThat(frame(Frame.Reach.SENTENCE, taken).takes()).containsExactly(taken);
  }

  @Test
  void whatDoesNotMakeUrgentMayBeTakenFromAWholeMessage() {
    assertThat(frame(Frame.Reach.MESSAGE, "PURPOSE").takes()).containsExactly("PURPOSE");
  }

  private static Frame frame(Frame.Reach reach, String taken) {
    return new Frame(
        "en.any",
        1,
        Frame.Manner.IDIOM,
        WordClasses.NONE.pattern("a"),
        false,
        reach,
        Set.of(taken),
        Set.of(),
        "a",
        "b");
  }
}
