package org.waylight.intake.inbound.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waylight.intake.inbound.Refusals;

/**
 * All parameters of a form, as they were sent: names that differ by case are different names, and a
 * name may come more than once. The signature covers every one of them.
 */
public final class FormParameters {
  /** More than any provider sends. */
  static final int MOST = 1_000;

  private final Map<String, List<String>> values;

  private FormParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads {@code application/x-www-form-urlencoded}; nothing, if it is malformed, not UTF-8 or has
   * more parameters than any provider sends.
   */
  public static Optional<FormParameters> parse(byte[] body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String form = new String(body, StandardCharsets.ISO_8859_1);
    int parameters = 0;
    try {
      for (int start = 0; start < form.length(); ) {
        int ampersand = form.indexOf('&', start);
        int end = ampersand < 0 ? form.length() : ampersand;
        if (end > start) {
          if (++parameters > MOST) {
            return Optional.empty();
          }
          add(values, form.substring(start, end));
        }
        start = end + 1;
      }
      return Optional.of(new FormParameters(values));
    } catch (CharacterCodingException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * The members of a JSON object as parameters: words and numbers as they are, the rest as JSON.
   */
  public static Optional<FormParameters> of(JsonNode json) {
    if (!json.isObject() || json.size() > MOST) {
      return Optional.empty();
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      JsonNode value = member.getValue();
      values.put(
          member.getKey(), List.of(value.isValueNode() ? value.asText("") : value.toString()));
    }
    return Optional.of(new FormParameters(values));
  }

  /** Every name with all its values. */
  public Map<String, List<String>> all() {
    return values;
  }

  /** The first value of a name, if it is there and not empty. */
  public Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getFirst).filter(v -> !v.isEmpty());
  }

  /** The first value of a name that there has to be. */
  public String required(String name) {
    return first(name).orElseThrow(() -> Refusals.parameterMissing(name));
  }

  private static void add(Map<String, List<String>> values, String pair)
      throws CharacterCodingException {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  private static String decoded(String part) throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.allocate(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        bytes.put((byte) Integer.parseInt(part, i + 1, hexEnd(part, i), 16));
        i += 2;
      } else {
        bytes.put(c == '+' ? (byte) ' ' : (byte) c);
      }
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes.flip())
        .toString();
  }

  private static int hexEnd(String part, int percent) {
    if (percent + 3 > part.length()
        || Character.digit(part.charAt(percent + 1), 16) < 0
        || Character.digit(part.charAt(percent + 2), 16) < 0) {
      throw new IllegalArgumentException("A percent sign is followed by two hex digits");
    }
    return percent + 3;
  }

  @Override
  public String toString() {
    return "FormParameters[not shown]";
  }
}
