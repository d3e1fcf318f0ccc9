package org.waylight.intake.inbound.channel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.waylight.intake.inbound.Refusals;

/** Reads the JSON of providers, who may add what they like, within limits. */
public final class ProviderJson {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NAME = 1_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ProviderJson() {}

  /** The body of a webhook: one object. */
  public static JsonNode body(byte[] json) {
    return read(json).filter(JsonNode::isObject).orElseThrow(Refusals::notJson);
  }

  /** JSON within a parameter; a missing node if it is none. */
  public static JsonNode parameter(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8)).orElseGet(MissingNode::getInstance);
  }

  private static Optional<JsonNode> read(byte[] json) {
    try {
      return Optional.ofNullable(MAPPER.readTree(json));
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }
}
