package org.waylight.triage.desk.domain;

import java.time.Duration;
import java.util.Map;
import org.waylight.contracts.PolicySettings;

/**
 * How long a claim lasts without a sign of its holder, and how long somebody has who was given a
 * case, or new work in it, without asking. A versioned setting of the hotline.
 *
 * @param version as stored with each lease
 * @param lease from each action of the holder
 * @param notice at least so long after somebody else's deed, however late the case's clock is
 */
public record ClaimPolicy(String version, Duration lease, Duration notice) {
  /** What holds until the hotline publishes its own. */
  public static final ClaimPolicy BUILT_IN =
      new ClaimPolicy("claims@builtin-1", Duration.ofMinutes(30), Duration.ofMinutes(5));

  public ClaimPolicy {
    if (!lease.isPositive() || !notice.isPositive() || notice.compareTo(lease) > 0) {
      throw new IllegalArgumentException("a notice is positive and no longer than the lease");
    }
  }

  /** Reads published settings, {@code lease} and {@code notice}, ISO 8601 durations. */
  public static ClaimPolicy of(String version, Map<String, String> settings) {
    return new ClaimPolicy(
        version,
        Duration.parse(settings.getOrDefault(PolicySettings.LEASE, BUILT_IN.lease.toString())),
        Duration.parse(settings.getOrDefault(PolicySettings.NOTICE, BUILT_IN.notice.toString())));
  }
}
