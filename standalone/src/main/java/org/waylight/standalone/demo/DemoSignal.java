package org.waylight.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * One line of {@code demo/signals.jsonl}.
 *
 * @param then later messages of the same signal
 */
record DemoSignal(String key, ObjectNode body, List<Later> then) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern RECEIPT = Pattern.compile("\\{\\{receipt:([^}]+)}}");

  /** A message that came later, as it is posted. */
  record Later(String key, ObjectNode body) {}

  static List<DemoSignal> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(DemoSignal::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body with the receipt of an earlier line in the place that was left for it. */
  ObjectNode body(Map<String, String> receipts) {
    String quoted = body.path("receiptQuoted").asText("");
    Matcher place = RECEIPT.matcher(quoted);
    if (!place.matches()) {
      return body;
    }
    String receipt = receipts.get(place.group(1));
    if (receipt == null) {
      throw new IllegalStateException(key + " quotes a receipt nobody got: " + place.group(1));
    }
    return body.deepCopy().put("receiptQuoted", receipt);
  }

  private static DemoSignal parse(String line) {
    try {
      JsonNode entry = JSON.readTree(line);
      return new DemoSignal(
          entry.get("key").asText(),
          (ObjectNode) entry.get("body"),
          StreamSupport.stream(entry.path("then").spliterator(), false)
              .map(DemoSignal::later)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Later later(JsonNode entry) {
    ObjectNode body = (ObjectNode) entry.get("messages").get(0).deepCopy();
    if (entry.hasNonNull("facts")) {
      body.set("facts", entry.get("facts"));
    }
    return new Later(entry.get("key").asText(), body);
  }
}
