package org.waylight.intake.inbound.channel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a provider or a person's machine says that something was sent; only if that can be: not in
 * the future and not more than a year ago.
 */
public final class SentTime {
  private static final Duration OLDEST = Duration.ofDays(366);

  private SentTime() {}

  /** A time of RFC 3339, RFC 5322 or seconds or milliseconds since 1970; null if it is none. */
  public static @Nullable Instant of(String written, Instant now) {
    return read(written.strip()).filter(time -> canBe(time, now)).orElse(null);
  }

  /** The time, or null if it cannot be. */
  public static @Nullable Instant ifItCanBe(Instant time, Instant now) {
    return canBe(time, now) ? time : null;
  }

  private static boolean canBe(Instant time, Instant now) {
    return !time.isAfter(now) && !time.isBefore(now.minus(OLDEST));
  }

  private static Optional<Instant> read(String written) {
    try {
      if (written.matches("[0-9]{1,15}")) {
        long number = Long.parseLong(written);
        return Optional.of(
            written.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
      }
      if (written.length() > 3 && Character.isDigit(written.charAt(3))) {
        return Optional.of(
            OffsetDateTime.parse(written.replace(" UTC", "Z").replace(' ', 'T')).toInstant());
      }
      // A comment after the offset names the zone once more: "-0700 (PDT)".
      int comment = written.indexOf('(');
      String date = comment < 0 ? written : written.substring(0, comment).strip();
      return Optional.of(
          Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.replaceAll("\\s+", " "))));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
