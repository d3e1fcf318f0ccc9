package org.waylight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every committed schema equals the one its record gives, and only ever grew. To commit an
 * addition, run this test with {@code -Dwaylight.schemas.write=true}; what would break a reader is
 * refused even then.
 */
class EventSchemasContractTest {
  private static final Path FOLDER = Path.of("src/main/resources/schemas");
  private static final boolean WRITE = Boolean.getBoolean("waylight.schemas.write");
  private final EventSchemas schemas = new EventSchemas();

  @ParameterizedTest
  @EnumSource
  @DisplayName("an event's schema is the committed one, grown at most")
  void schemaIsTheCommittedOne(EventType event) throws IOException {
    JsonNode now = schemas.schemaOf(event);
    Path file = FOLDER.resolve(event.schemaFile());
    if (Files.exists(file)) {
      assertThat(SchemaCompatibility.breaks(EventSchemas.JSON.readTree(file.toFile()), now))
          .as("within v1 only additions: %s", event.schemaFile())
          .isEmpty();
    }
    if (WRITE) {
      Files.writeString(
          file, EventSchemas.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n");
    }
    assertThat(EventSchemas.JSON.readTree(file.toFile()))
        .as("commit the new schema: run with -Dwaylight.schemas.write=true")
        .isEqualTo(now);
  }

  @Test
  @DisplayName("no schema is left of an event that is gone")
  void noSchemaWithoutEvent() throws IOException {
    List<String> expected = new ArrayList<>();
    for (EventType event : EventType.values()) {
      expected.add(event.schemaFile());
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
