package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.contracts.v1.Answer.NO;
import static org.waylight.contracts.v1.Answer.UNKNOWN;
import static org.waylight.contracts.v1.Answer.YES;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedFacts;

class LaneRuleTest {
  @Test
  @DisplayName("TRI-3 a minor stated, or an age under 18, takes the urgent lane")
  void minors() {
    assertThat(lane(YES, UNKNOWN, UNKNOWN, UNKNOWN)).isEqualTo(Lane.URGENT);
    assertThat(lane(NO, NO, NO, NO, 40, 17)).isEqualTo(Lane.URGENT);
    assertThat(lane(UNKNOWN, NO, NO, NO, 0)).isEqualTo(Lane.URGENT);
  }

  @Test
  @DisplayName("TRI-4 danger, self-harm or a threat stated takes the urgent lane")
  void danger() {
    assertThat(lane(NO, YES, NO, NO)).isEqualTo(Lane.URGENT);
    assertThat(lane(NO, NO, YES, NO)).isEqualTo(Lane.URGENT);
    assertThat(lane(NO, NO, NO, YES)).isEqualTo(Lane.URGENT);
  }

  @Test
  @DisplayName("An unknown, a no or an adult's age does not")
  void others() {
    assertThat(LaneRule.of(StatedFacts.NONE).lane()).isEqualTo(Lane.STANDARD);
    assertThat(lane(NO, NO, NO, NO, 18, 60)).isEqualTo(Lane.STANDARD);
  }

  private static Lane lane(
      Answer minor, Answer danger, Answer selfHarm, Answer threat, Integer... ages) {
    return LaneRule.of(
            new StatedFacts(
                minor,
                danger,
                selfHarm,
                threat,
                List.of(ages),
                null,
                null,
                SignalerKind.UNKNOWN,
                false,
                null,
                null,
                null,
                List.of()))
        .lane();
  }
}
