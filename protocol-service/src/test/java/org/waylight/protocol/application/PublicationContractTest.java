package org.waylight.protocol.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.EventType;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.OutgoingEvent;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Edit;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.PolicyContent;
import org.waylight.protocol.synthetic.SyntheticEntry;
import org.waylight.protocol.synthetic.SyntheticNation;

/** What the other services rely on: every published state is whole, as its schema says. */
class PublicationContractTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final ObjectMapper STRICT =
      EventJson.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  @DisplayName(
      "protocols, directory, policies: each state has what its schema requires, and no more")
  void statesAreWhole() throws IOException {
    Set<EventType> seen = new HashSet<>();
    for (Content content : contents().toList()) {
      List<OutgoingEvent> told = Publication.of(draft(content), approved(content));

      assertThat(told).hasSize(1);
      Record body = Objects.requireNonNull(told.getFirst().body());
      EventType type = EventType.of(body);
      seen.add(type);
      assertThat(type.topics()).containsExactly(told.getFirst().topic());
      byte[] json = EventJson.bytes(body);
      assertThat(STRICT.readValue(json, type.body())).isEqualTo(body);
      JsonNode schema = schema(type);
      assertWhole(schema, schema, EventJson.mapper().readTree(json), type.name());
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            EventType.PROTOCOL_PUBLISHED,
            EventType.ORGANISATION_PUBLISHED,
            EventType.POLICY_PUBLISHED);
  }

  @Test
  @DisplayName("withdrawn: the last state under a higher version, then a tombstone of the same key")
  void withdrawnStateComesFirst() {
    Content content = contents().filter(some -> some.slot().isPresent()).findFirst().orElseThrow();
    Entry before = approved(content);

    List<OutgoingEvent> told =
        Publication.of(before, moved(before.withdraw("emil", NOW, "no longer right")));

    assertThat(told).hasSize(2);
    assertThat(told.getFirst().body())
        .isInstanceOfSatisfying(
            ProtocolPublished.class,
            last -> {
              assertThat(last.state()).isEqualTo(RegistryState.WITHDRAWN);
              assertThat(last.version()).isGreaterThan(before.state().version());
            });
    assertThat(told.getLast().body()).isNull();
    assertThat(told.getLast().key()).isEqualTo(told.getFirst().key());
    assertThat(told.getLast().topic()).isEqualTo(told.getFirst().topic());
  }

  @Test
  @DisplayName("a draft that never was in force is nobody's news")
  void draftsAreNotTold() {
    Content content = contents().findFirst().orElseThrow();

    assertThat(Publication.of(draft(content), moved(draft(content).withdraw("emil", NOW, "no"))))
        .isEmpty();
  }

  private static Stream<Content> contents() {
    return Stream.concat(
        SyntheticNation.entries(
                SyntheticNation.SEED, LocalDate.of(2026, 11, 22), SyntheticNation.WEBHOOK_BASE)
            .stream()
            .map(SyntheticEntry::content),
        Stream.of(
            new PolicyContent(
                "clocks",
                Map.of("urgent", "PT5M", "crisis", "PT1H", "routine", "PT24H"),
                LocalDate.of(2026, 1, 1))));
  }

  private static Entry draft(Content content) {
    return Entry.first(new UUID(1, 1), new Edit(content, "dana", NOW, null));
  }

  private static Entry approved(Content content) {
    return moved(moved(draft(content).submit("dana", NOW)).approve("emil", NOW, TODAY));
  }

  private static Entry moved(Move move) {
    return ((Move.Moved) move).entry();
  }

  private static JsonNode schema(EventType type) throws IOException {
    try (InputStream file = EventType.class.getResourceAsStream("/schemas/" + type.schemaFile())) {
      return EventJson.mapper().readTree(Objects.requireNonNull(file));
    }
  }

  /** Every required field is there and not null, all the way down. */
  private static void assertWhole(JsonNode root, JsonNode schema, JsonNode value, String path) {
    JsonNode shape =
        schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    for (JsonNode required : shape.path("required")) {
      assertThat(value.hasNonNull(required.asText())).as("%s.%s", path, required.asText()).isTrue();
    }
    shape
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (value.has(property.getKey())) {
                assertWhole(
                    root,
                    property.getValue(),
                    value.get(property.getKey()),
                    path + "." + property.getKey());
              }
            });
    if (value.isArray()) {
      value.forEach(item -> assertWhole(root, shape.path("items"), item, path + "[]"));
    }
  }
}
