package org.waylight.intake.outbound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class KafkaSignalsComponentTest {
  @Inject SignalEvents events;

  @Test
  @DisplayName("INT-1 a Kafka whose name nobody knows is away, each time it is asked")
  void nameUnknown() {
    KafkaSignals signals =
        new KafkaSignals(events, Map.of("bootstrap.servers", "kafka.invalid:9092"));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> signals.take(signal(), TextKeyword.NONE))
          .isInstanceOf(KafkaSignals.KafkaAwayException.class);
    }
    signals.stop();
  }

  private static NewSignal signal() {
    SignalReceived event =
        new SignalReceived(
            UUID.randomUUID(),
            "desk",
            Channel.CHAT,
            Lane.STANDARD,
            Instant.EPOCH,
            null,
            List.of(),
            StatedFacts.NONE,
            null,
            false,
            null,
            null);
    return new NewSignal(event, new ContentHash("hash"), List.of(), null);
  }
}
