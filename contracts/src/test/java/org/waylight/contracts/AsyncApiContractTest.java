package org.waylight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AsyncAPI document says what the records and the topic names say, no more and no less. */
class AsyncApiContractTest {
  private final JsonNode document = read();

  @Test
  @DisplayName("every topic is a channel that carries exactly the events the records name")
  void channelsAreTheTopics() {
    TreeMap<String, Set<String>> expected = new TreeMap<>();
    for (EventType event : EventType.values()) {
      for (String topic : event.topics()) {
        expected.computeIfAbsent(topic, t -> new TreeSet<>()).add(event.body().getSimpleName());
      }
    }
    Topics.STREAMS.forEach(topic -> expected.put(Topics.dead(topic), Set.of("DeadRecord")));
    expected.put(Topics.ACCESS_HEADS, Set.of("AccessHead"));

    TreeMap<String, Set<String>> written = new TreeMap<>();
    document
        .path("channels")
        .forEach(
            channel ->
                written.put(
                    channel.path("address").asText(), new TreeSet<>(namesIn(channel, "messages"))));

    assertThat(written).isEqualTo(expected);
    assertThat(written.keySet()).containsAll(Topics.COMPACTED).containsAll(Topics.STREAMS);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every event is a message with its type and its committed schema")
  void messagesAreTheEvents(EventType event) throws IOException {
    JsonNode message =
        document.path("components").path("messages").path(event.body().getSimpleName());
    assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(event.type());
    String schema = message.at("/payload/schema/$ref").asText();
    assertThat(schema).isEqualTo("./schemas/" + event.schemaFile());
    try (InputStream file = resource(schema.substring(1))) {
      assertThat(file.read()).isNotEqualTo(-1);
    }
  }

  @Test
  @DisplayName("every reference inside the document leads somewhere")
  void referencesResolve() {
    List<String> dangling = new ArrayList<>();
    for (JsonNode reference : document.findValues("$ref")) {
      String target = reference.asText();
      if (target.startsWith("#") && document.at(target.substring(1)).isMissingNode()) {
        dangling.add(target);
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  @DisplayName("every channel but the dead ones is sent to and received from")
  void everyChannelIsUsed() {
    Set<String> sent = new HashSet<>();
    document
        .path("operations")
        .forEach(operation -> sent.add(operation.at("/channel/$ref").asText()));
    for (String channel : namesIn(document, "channels")) {
      if (!channel.endsWith("Dead")) {
        assertThat(sent).contains("#/channels/" + channel);
      }
    }
  }

  private static List<String> namesIn(JsonNode node, String member) {
    List<String> names = new ArrayList<>();
    node.path(member).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read() {
    try (InputStream file = resource("/asyncapi.yaml")) {
      return new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new IllegalStateException("asyncapi.yaml does not parse", e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(AsyncApiContractTest.class.getResourceAsStream(name), name);
  }
}
