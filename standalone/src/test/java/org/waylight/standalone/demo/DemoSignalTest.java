package org.waylight.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.standalone.parts.Checkout;

class DemoSignalTest {
  @Test
  @DisplayName("The demo has 120 signals, and a quoted receipt is that of an earlier one")
  void file() {
    List<DemoSignal> signals = DemoSignal.read(Checkout.find().resolve("demo/signals.jsonl"));

    assertThat(signals).hasSize(120);
    assertThat(signals)
        .filteredOn(signal -> signal.body().has("receiptQuoted"))
        .isNotEmpty()
        .allSatisfy(
            signal -> {
              String earlier = signal.body().get("receiptQuoted").asText();
              String key = earlier.substring("{{receipt:".length(), earlier.length() - 2);
              assertThat(signal.body(Map.of(key, "R-1")).get("receiptQuoted").asText())
                  .isEqualTo("R-1");
            });
  }

  @Test
  @DisplayName("Percentiles are by nearest rank")
  void percentiles() {
    Percentiles hundred =
        Percentiles.of(IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList());

    assertThat(hundred.at(50)).isEqualTo(Duration.ofMillis(50));
    assertThat(hundred.at(99)).isEqualTo(Duration.ofMillis(99));
    assertThat(Percentiles.of(List.of()).at(99)).isZero();
  }
}
