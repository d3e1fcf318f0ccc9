package org.waylight.intake.inbound.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    int parameters = 0;
    try {
      for (int start = 0; start < body.length; ) {
        int end = indexOf('&', body, start, body.length);
        if (end > start) {
          if (++parameters > MOST) {
            return Optional.empty();
          }
          int equals = indexOf('=', body, start, end);
          String name = decoded(body, start, equals);
          String value = equals == end ? "" : decoded(body, equals + 1, end);
          values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
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

  /** Where a character is next, or the end. */
  private static int indexOf(char sought, byte[] body, int start, int end) {
    int at = start;
    while (at < end && body[at] != sought) {
      at++;
    }
    return at;
  }

  private static String decoded(byte[] body, int start, int end) throws CharacterCodingException {
    byte[] bytes = new byte[end - start];
    int length = 0;
    boolean ascii = true;
    for (int i = start; i < end; i++) {
      byte b = body[i];
      if (b == '%') {
        b = (byte) ((hexDigit(body, i + 1, end) << 4) | hexDigit(body, i + 2, end));
        i += 2;
      } else if (b == '+') {
        b = ' ';
      }
      bytes[length++] = b;
      ascii &= b >= 0;
    }
    return ascii
        ? new String(bytes, 0, length, StandardCharsets.US_ASCII)
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
  }

  private static int hexDigit(byte[] body, int at, int end) {
    int digit = at < end ? Character.digit(body[at], 16) : -1;
    if (digit < 0) {
      throw new IllegalArgumentException("A percent sign is followed by two hex digits");
    }
    return digit;
  }

  @Override
  public String toString() {
    return "FormParameters[not shown]";
  }
}
