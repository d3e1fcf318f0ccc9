package org.waylight.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** INT-2: equal submissions have equal bytes, others have others. */
class CanonicalFormTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final String SIGNAL =
      """
      {"channel":"CHAT","occurredAt":"2026-11-21T20:15:00Z",
       "messages":[{"id":"m1","order":1,"sentAt":"2026-11-21T20:15:01Z","author":"SIGNALER","text":"one"},
                   {"id":"m2","order":2,"text":"two"}],
       "facts":{"minorInvolved":"NO","ages":[30,31],"place":{"state":"TX","county":"Harris"},
                "signaler":{"kind":"VICTIM_SURVIVOR","anonymous":true},"contact":{"name":"A","phone":"B"},
                "consents":[{"subject":"VICTIM","recipientKind":"LAW_ENFORCEMENT","purpose":"REPORT",
                  "state":"GIVEN","elements":["SITUATION","CONTACT"],"means":"VERBAL"}]}}
      """;

  @Property(tries = 200)
  @Label("INT-2 the order of members, at any depth, does not count")
  void fieldOrder(@ForAll Random random) throws JsonProcessingException {
    JsonNode shuffled = shuffled(MAPPER.readTree(SIGNAL), random);

    assertThat(canonical(shuffled.toString())).isEqualTo(canonical(SIGNAL));
  }

  @Example
  @Label("INT-2 spacing, time zone, unknown members, nulls and the order of a set do not count")
  void sameMeaning() throws JsonProcessingException {
    String other =
        SIGNAL
            .replace("2026-11-21T20:15:00Z", "2026-11-21T21:15:00+01:00")
            .replace("\"SITUATION\",\"CONTACT\"", "\"CONTACT\" , \"SITUATION\"")
            .replace("\"channel\":", "\"novelty\":{\"a\":1},\"receiptQuoted\":null,\"channel\" : ");

    assertThat(canonical(other)).isEqualTo(canonical(SIGNAL));
  }

  @Property
  @Label("INT-2 any other text counts")
  void otherText(@ForAll @StringLength(min = 1, max = 20) String text)
      throws JsonProcessingException {
    ObjectNode other = (ObjectNode) MAPPER.readTree(SIGNAL);
    ((ObjectNode) other.at("/messages/1")).put("text", "two" + text);

    assertThat(canonical(other.toString())).isNotEqualTo(canonical(SIGNAL));
  }

  @Example
  @Label("INT-2 every member counts")
  void everyMember() throws JsonProcessingException {
    for (String pointer :
        List.of(
            "/occurredAt",
            "/messages/0/id",
            "/messages/0/order",
            "/messages/0/author",
            "/facts/minorInvolved",
            "/facts/place/county",
            "/facts/signaler/anonymous",
            "/facts/contact/phone",
            "/facts/consents/0/elements")) {
      JsonNode other = MAPPER.readTree(SIGNAL);
      int cut = pointer.lastIndexOf('/');
      ((ObjectNode) other.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));

      assertThat(canonical(other.toString())).as(pointer).isNotEqualTo(canonical(SIGNAL));
    }
  }

  private static String canonical(String json) throws JsonProcessingException {
    return new String(
        CanonicalForm.of(MAPPER.readValue(json, SignalBody.class)),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    switch (node) {
      case ObjectNode object -> {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ObjectNode other = MAPPER.createObjectNode();
        names.forEach(name -> other.set(name, shuffled(object.get(name), random)));
        return other;
      }
      case ArrayNode array -> {
        ArrayNode other = MAPPER.createArrayNode();
        array.forEach(item -> other.add(shuffled(item, random)));
        return other;
      }
      default -> {
        return node;
      }
    }
  }
}
