package org.waylight.platform.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C traceparent, version 00: the trace an action belongs to and the step that caused it.
 *
 * @param traceId 32 hex digits, not all zero
 * @param stepId 16 hex digits, not all zero
 * @param flags 2 hex digits
 */
public record TraceParent(String traceId, String stepId, String flags) {
  public static final String HEADER = "traceparent";
  private static final Pattern FORM =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A trace of its own. */
  public static TraceParent fresh() {
    return new TraceParent(hex(16), hex(8), "01");
  }

  /** What the header says; a trace of its own if it is absent or malformed. */
  public static TraceParent parse(@Nullable String header) {
    if (header == null) {
      return fresh();
    }
    var match = FORM.matcher(header);
    if (!match.matches() || allZero(match.group(1)) || allZero(match.group(2))) {
      return fresh();
    }
    return new TraceParent(match.group(1), match.group(2), match.group(3));
  }

  /** The next step of the same trace. */
  public TraceParent next() {
    return new TraceParent(traceId, hex(8), flags);
  }

  /** As it stands in the header. */
  public String header() {
    return "00-" + traceId + "-" + stepId + "-" + flags;
  }

  private static boolean allZero(String hex) {
    return hex.chars().allMatch(digit -> digit == '0');
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    random[0] |= 1;
    return HexFormat.of().formatHex(random);
  }
}
