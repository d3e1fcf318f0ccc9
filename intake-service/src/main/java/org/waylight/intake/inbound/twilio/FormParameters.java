package org.waylight.intake.inbound.twilio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All parameters of a form, as they were sent: names that differ by case are different names, and a
 * name may come more than once. The signature covers every one of them.
 */
final class FormParameters {
  private final Map<String, List<String>> values;

  private FormParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Reads {@code application/x-www-form-urlencoded}; nothing, if it is malformed or not UTF-8. */
  static Optional<FormParameters> parse(byte[] body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String form = new String(body, StandardCharsets.ISO_8859_1);
    try {
      for (String pair : form.split("&")) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
          String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
          values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
      }
      return Optional.of(new FormParameters(values));
    } catch (CharacterCodingException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  Map<String, List<String>> all() {
    return values;
  }

  /** The first value of a name, if it is there and not empty. */
  Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getFirst).filter(v -> !v.isEmpty());
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
