package org.waylight.intake.inbound.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.intake.domain.WrittenText;

/**
 * The fields of a page as a browser sent them. Nothing in them is refused: half characters are
 * replaced, unknown choices left out, so that no text is lost over how it was sent.
 */
record FormFields(Map<String, String> values) {
  /** More than the page has. */
  private static final int MOST_FIELDS = 64;

  static final FormFields NONE = new FormFields(Map.of());

  FormFields {
    values = Map.copyOf(values);
  }

  /** Reads {@code application/x-www-form-urlencoded}; the first filled field of a name counts. */
  static FormFields of(byte[] body) {
    Map<String, String> values = new HashMap<>();
    String form = new String(body, StandardCharsets.UTF_8);
    int from = 0;
    for (int fields = 0; fields < MOST_FIELDS && from < form.length(); fields++) {
      int and = form.indexOf('&', from);
      int end = and < 0 ? form.length() : and;
      int equals = form.indexOf('=', from);
      if (equals > from && equals < end) {
        String value = kept(decoded(form.substring(equals + 1, end)));
        if (!value.isBlank()) {
          values.putIfAbsent(decoded(form.substring(from, equals)), value);
        }
      }
      from = end + 1;
    }
    return new FormFields(values);
  }

  /** Browsers send two characters for the end of a line, but count one. */
  private static String kept(String value) {
    return WrittenText.of(value).reveal().replace("\r\n", "\n");
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return part;
    }
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  /** What they say. */
  FormBody body() {
    return new FormBody(
        get("token"),
        get("proof"),
        Language.named(get("lang")).orElse(null),
        get("message"),
        answer("immediateDanger"),
        answer("minorInvolved"),
        answer("selfHarm"),
        choice(SignalerKind.values(), "signalerKind"),
        get("anonymous") == null ? null : Boolean.TRUE,
        get("state"),
        line("city"),
        line("zip"),
        answer("contactBack"),
        line("name"),
        line("phone"),
        answer("phoneSafe"),
        answer("mayLeaveMessage"),
        line("email"),
        line("hours"),
        answer("services"),
        answer("police"),
        line("receiptQuoted"));
  }

  private @Nullable String line(String name) {
    String value = get(name);
    return value == null ? null : value.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private @Nullable Answer answer(String name) {
    return choice(Answer.values(), name);
  }

  private <T extends Enum<T>> @Nullable T choice(T[] choices, String name) {
    Optional<T> chosen =
        Arrays.stream(choices).filter(choice -> choice.name().equals(get(name))).findFirst();
    return chosen.orElse(null);
  }

  @Override
  public String toString() {
    return "FormFields[not shown]";
  }
}
