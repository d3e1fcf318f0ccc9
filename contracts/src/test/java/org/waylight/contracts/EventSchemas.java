package org.waylight.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Generates the JSON Schema of an event from its record: what is not nullable is required. */
final class EventSchemas {
  static final ObjectMapper JSON = new ObjectMapper();
  private final SchemaGenerator generator;

  EventSchemas() {
    var config =
        new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.NONSTATIC_NONVOID_NONGETTER_METHODS)
            .without(Option.NONSTATIC_NONVOID_NONGETTER_METHODS);
    config
        .forFields()
        .withRequiredCheck(field -> !nullable(field))
        .withNullableCheck(field -> false);
    config.forTypesInGeneral().withCustomDefinitionProvider(EventSchemas::plainType);
    generator = new SchemaGenerator(config.build());
  }

  ObjectNode schemaOf(EventType event) {
    ObjectNode schema = generator.generateSchema(event.body());
    ObjectNode named = JSON.createObjectNode();
    named.put("$id", "urn:waylight:schema:" + event.schemaFile());
    named.put("title", event.body().getSimpleName());
    named.setAll(schema);
    return named;
  }

  private static boolean nullable(FieldScope field) {
    return Arrays.stream(field.getRawMember().getAnnotatedType().getAnnotations())
        .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
  }

  private static @Nullable CustomDefinition plainType(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    String format =
        raw == UUID.class
            ? "uuid"
            : raw == Instant.class
                ? "date-time"
                : raw == LocalDate.class ? "date" : raw == Duration.class ? "duration" : null;
    ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
    if (format != null) {
      return new CustomDefinition(text.put("format", format), true);
    }
    if (raw == SealedText.class) {
      text.put("description", "sealed to the reader");
      return new CustomDefinition(text, true);
    }
    return null;
  }
}
