package org.waylight.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.EventType;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.platform.json.EventJson;

/** A record is a whole event or it is refused, and the refusal quotes nothing of it. */
class EventDecoderTest {
  @Test
  @DisplayName("what a record lacks deep inside is named by its path")
  void missingDeepInside() {
    record Outer(List<SignalMessage> messages) {}
    Outer whole =
        new Outer(
            List.of(
                new SignalMessage(
                    UUID.randomUUID(),
                    1,
                    Instant.EPOCH,
                    MessageAuthor.values()[0],
                    new SealedText("h1.a.b"))));
    assertThat(Completeness.firstMissing(whole)).isNull();
  }

  @Property(tries = 300)
  @Label("INT-6 any bytes at all are refused as unreadable, by no other exception, quoting nothing")
  void anyBytes(@ForAll byte[] bytes, @ForAll EventType type) {
    assertThatThrownBy(() -> EventDecoder.body(type, bytes)).isInstanceOf(UnreadableRecord.class);
  }

  @Property(tries = 20)
  @Label("an object without its fields is refused for every event, by the name of a field")
  void empty(@ForAll EventType type) {
    assertThatThrownBy(() -> EventDecoder.body(type, "{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableRecord.class);
    byte[] canary =
        "{\"canary\": \"canary\", \"version\": \"canary\"}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EventDecoder.body(type, canary))
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageNotContaining("canary");
  }

  @Test
  @DisplayName("what a newer sender added is ignored")
  void additions() throws UnreadableRecord {
    var sent =
        new org.waylight.contracts.v1.OutcomeRecorded(
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            org.waylight.contracts.v1.OutcomeKind.UNFOUNDED,
            "agency",
            Instant.EPOCH);
    String json = new String(EventJson.bytes(sent), StandardCharsets.UTF_8);
    byte[] newer = json.replaceFirst("\\{", "{\"new\":1,").getBytes(StandardCharsets.UTF_8);
    assertThat(EventDecoder.body(EventType.OUTCOME_RECORDED, newer)).isEqualTo(sent);
  }
}
