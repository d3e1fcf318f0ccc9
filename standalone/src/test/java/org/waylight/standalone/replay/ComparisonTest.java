package org.waylight.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  @DisplayName("INT-1 equal sets agree")
  void equal() {
    assertThat(Comparison.of("x", Set.of("a", "b"), Set.of("b", "a")).agrees()).isTrue();
  }

  @Test
  @DisplayName("INT-1 sets of the same size but other members differ, both ways")
  void sameSizeOtherMembers() {
    Comparison comparison = Comparison.of("x", Set.of("a", "b"), Set.of("a", "c"));

    assertThat(comparison.agrees()).isFalse();
    assertThat(comparison.differences()).containsExactly("missing    b", "unexpected c");
  }

  @Test
  @DisplayName("A synthetic signal is the same for the same run and number, and no other's")
  void synthetic() {
    assertThat(SyntheticSignal.of("r", 7)).isEqualTo(SyntheticSignal.of("r", 7));
    assertThat(SyntheticSignal.of("r", 7).text()).isNotEqualTo(SyntheticSignal.of("r", 13).text());
    assertThat(ContentHash.of("a")).hasSize(64).isNotEqualTo(ContentHash.of("b"));
  }
}
