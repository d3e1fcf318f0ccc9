package org.waylight.protocol.synthetic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.util.List;
import java.util.UUID;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.RegistryKind;

/** Writes entries as the JSON lines of an import: a header, then one entry a line. */
final class BundleWriter {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private BundleWriter() {}

  static void write(String bundle, List<SyntheticEntry> entries, PrintWriter to)
      throws JsonProcessingException {
    to.println(JSON.writeValueAsString(new Header(bundle, true)));
    for (SyntheticEntry entry : entries) {
      to.println(
          JSON.writeValueAsString(
              new Line(entry.content().registryKind(), entry.id(), entry.content())));
    }
  }

  private record Header(String bundle, boolean synthetic) {}

  private record Line(RegistryKind kind, UUID id, Content body) {}
}
