package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /**
   * The score intervals that R. G. Newcombe lists in "Two-sided confidence intervals for the single
   * proportion", Statistics in Medicine 17 (1998), table I, method 3.
   */
  @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
  @DisplayName("the interval is Wilson's, to the published digits")
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0,  20,  0.0000, 0.1611",
    "1,  29,  0.0061, 0.1718"
  })
  void wilson(int hits, int of, double low, double high) {
    assertThat(new Proportion(hits, of).interval().low()).isEqualTo(low, within(0.00005));
    assertThat(new Proportion(hits, of).interval().high()).isEqualTo(high, within(0.00005));
  }

  @Test
  @DisplayName("where nothing was counted nothing is known")
  void nothing() {
    assertThat(new Proportion(0, 0).known()).isFalse();
    assertThat(new Proportion(0, 0).interval()).isEqualTo(new Proportion.Interval(0, 1));
  }

  @Test
  @DisplayName("more hits than there are is a slip of ours")
  void impossible() {
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
