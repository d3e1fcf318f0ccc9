package org.waylight.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoreWatchTest {
  @Test
  @DisplayName("INT-1 whatever a look at a store ends with, the watch goes on")
  void goesOn() {
    assertThatCode(
            () ->
                StoreWatch.surviving(
                    () -> {
                      throw new IllegalStateException("unforeseen");
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("INT-1 a Kafka whose name nobody knows is away, and is looked for again")
  void nameUnknown() throws InterruptedException {
    try (KafkaLook probe = new KafkaLook(Map.of("bootstrap.servers", "kafka.invalid:9092"))) {
      assertThat(probe.answers()).isFalse();
      assertThat(probe.answers()).isFalse();
    }
  }
}
