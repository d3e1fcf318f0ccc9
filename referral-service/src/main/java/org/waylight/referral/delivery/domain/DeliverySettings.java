package org.waylight.referral.delivery.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.waylight.contracts.PolicySettings;

/**
 * How reports are followed to their end (RES-1, RES-2); versioned, since hotlines change it.
 *
 * @param fetchExpiry how long a report waits to be fetched
 * @param acknowledgeWithin how long a recipient has before it is told again
 * @param retryFirst the wait after the first failed try; it doubles from there
 * @param retryLongest no wait is longer
 * @param retryAttempts tries per channel before the next channel or contact
 */
public record DeliverySettings(
    String version,
    Duration fetchExpiry,
    Duration acknowledgeWithin,
    Duration retryFirst,
    Duration retryLongest,
    int retryAttempts) {

  /** These settings with what a published policy sets; what it garbles stays. */
  public DeliverySettings with(long policyVersion, Map<String, String> set) {
    return new DeliverySettings(
        "delivery@" + policyVersion,
        parse(set, PolicySettings.FETCH_EXPIRY, Duration::parse, fetchExpiry),
        parse(set, PolicySettings.ACKNOWLEDGE_WITHIN, Duration::parse, acknowledgeWithin),
        parse(set, PolicySettings.RETRY_FIRST, Duration::parse, retryFirst),
        parse(set, PolicySettings.RETRY_LONGEST, Duration::parse, retryLongest),
        parse(set, PolicySettings.RETRY_ATTEMPTS, Integer::parseInt, retryAttempts));
  }

  private static <T> T parse(
      Map<String, String> set, String key, Function<String, T> parser, T otherwise) {
    String text = set.get(key);
    try {
      return text == null ? otherwise : parser.apply(text);
    } catch (DateTimeException | NumberFormatException garbled) {
      return otherwise;
    }
  }
}
