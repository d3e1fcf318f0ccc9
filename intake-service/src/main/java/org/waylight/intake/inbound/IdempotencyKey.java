package org.waylight.intake.inbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a submission, from the {@code Idempotency-Key} header: a quoted RFC 8941 string, or as
 * a leniency the bare token that many clients send. Both forms of one key are the same key.
 */
final class IdempotencyKey {
  static final String HEADER = "Idempotency-Key";

  // RFC 8941: printable ASCII, with \" and \\ escaped; parameters after it mean nothing here.
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255})\" *(?:;.*)?");
  private static final Pattern BARE = Pattern.compile("[!#-~]{1,255}");

  private IdempotencyKey() {}

  /** The key, or nothing if the header is malformed. */
  static Optional<String> parse(String header) {
    String value = header.strip();
    Matcher quoted = QUOTED.matcher(value);
    if (quoted.matches()) {
      return Optional.of(quoted.group(1).replaceAll("\\\\(.)", "$1"));
    }
    return BARE.matcher(value).matches() ? Optional.of(value) : Optional.empty();
  }
}
