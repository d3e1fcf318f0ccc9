package org.waylight.triage.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object. Absent or null is null; a slip is told, and null too. */
final class Fields {
  private final String path;
  private final JsonNode object;
  private final BiConsumer<String, String> refuse;

  /**
   * The fields of an object.
   *
   * @param path what stands before the names of its fields: {@code expect.}
   * @param refuse takes a field and the reason why it is refused
   */
  Fields(String path, JsonNode object, BiConsumer<String, String> refuse) {
    this.path = path;
    this.object = object;
    this.refuse = refuse;
  }

  /** Refuses every other key: a slip in a name would leave a label unjudged, and nobody told. */
  void knowsOnly(String... keys) {
    Set<String> known = Set.of(keys);
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                refuse(key, "is unknown here; known: " + String.join(", ", keys));
              }
            });
  }

  /** Refuses a field that is not there; one that was refused already is not refused twice. */
  <T> @Nullable T required(String key, @Nullable T value) {
    if (!object.hasNonNull(key)) {
      refuse(key, "is missing");
    }
    return value;
  }

  @Nullable String text(String key, Pattern form) {
    JsonNode value = value(key);
    if (value != null && !(value.isTextual() && form.matcher(value.textValue()).matches())) {
      refuse(key, value + " is not a text of the form " + form);
      return null;
    }
    return value == null ? null : value.textValue();
  }

  /** A list of at least one text; a text may be empty, as a message with only a photo is. */
  @Nullable List<String> texts(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    value.forEach(text -> texts.add(text.textValue()));
    if (!value.isArray() || texts.isEmpty() || texts.contains(null)) {
      refuse(key, "is not a list of texts with at least one");
      return null;
    }
    return texts;
  }

  @Nullable Boolean yesOrNo(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isBoolean()) {
      refuse(key, value + " is not true or false");
      return null;
    }
    return value == null ? null : value.booleanValue();
  }

  <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> constants) {
    JsonNode value = value(key);
    if (value == null) {
      return null;
    }
    Optional<E> found = constant(value, constants);
    if (found.isEmpty()) {
      refuse(key, value + " is not one of " + names(constants));
    }
    return found.orElse(null);
  }

  <E extends Enum<E>> @Nullable Set<E> someOf(String key, Class<E> constants) {
    JsonNode value = value(key);
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      refuse(key, "is not a list");
      return null;
    }
    Set<E> some = EnumSet.noneOf(constants);
    for (JsonNode each : value) {
      Optional<E> found = constant(each, constants);
      if (found.isEmpty()) {
        refuse(key, each + " is not one of " + names(constants));
      } else if (!some.add(found.get())) {
        refuse(key, each + " stands there twice");
      }
    }
    return some;
  }

  @Nullable Fields object(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isObject()) {
      refuse(key, "is not an object");
      return null;
    }
    return value == null ? null : new Fields(path + key + ".", value, refuse);
  }

  private @Nullable JsonNode value(String key) {
    return object.hasNonNull(key) ? object.get(key) : null;
  }

  private void refuse(String key, String reason) {
    refuse.accept(path + key, reason);
  }

  private static <E extends Enum<E>> Optional<E> constant(JsonNode value, Class<E> constants) {
    return Arrays.stream(constants.getEnumConstants())
        .filter(constant -> value.isTextual() && constant.name().equals(value.textValue()))
        .findFirst();
  }

  private static <E extends Enum<E>> String names(Class<E> constants) {
    return Arrays.stream(constants.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
