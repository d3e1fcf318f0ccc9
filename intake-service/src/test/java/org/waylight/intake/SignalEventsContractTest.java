package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.EventType;
import org.waylight.contracts.Topics;
import org.waylight.platform.json.EventJson;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class SignalEventsContractTest {
  private static final ObjectMapper STRICT =
      EventJson.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  @DisplayName(
      "SignalReceived and MessageAdded are CloudEvents whose bodies are the contract's, member by member")
  void events() throws IOException {
    TestGateway gateway = TestGateway.anyone();
    String signalId = gateway.accepted("k", TestGateway.text("one"));
    gateway.add(signalId, "{\"id\":\"m\",\"text\":\"two\"}").then().statusCode(202);

    var records = SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 2);
    is(EventType.SIGNAL_RECEIVED, records.getFirst());
    is(EventType.MESSAGE_ADDED, records.getLast());
  }

  private static void is(EventType type, ConsumerRecord<String, byte[]> record) throws IOException {
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo(type.type());
    assertThat(header(record, "ce_source")).isEqualTo("/waylight/intake");
    assertThat(header(record, "ce_subject")).isEqualTo(record.key());
    assertThat(UUID.fromString(header(record, "ce_id")).version()).isEqualTo(7);
    assertThat(header(record, "content-type")).startsWith("application/json");
    assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    // Nothing more than the record knows, and nothing of it lost on the way.
    JsonNode sent = STRICT.readTree(record.value());
    JsonNode known = STRICT.valueToTree(STRICT.treeToValue(sent, type.body()));
    assertThat(known).isEqualTo(sent);
    assertThat(sent.get("signalId").asText()).isEqualTo(record.key());
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    assertThat(header).as(name).isNotNull();
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
