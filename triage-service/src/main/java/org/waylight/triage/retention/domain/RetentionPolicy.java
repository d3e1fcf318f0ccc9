package org.waylight.triage.retention.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.TimesByState;

/**
 * How long the personal text of a closed case is kept (RES-4). A versioned setting of the hotline.
 *
 * @param version as shown with each verdict
 * @param afterClosing from the day the case was closed
 * @param afterNews at least so long after the newest that came of it: recently supplemented cases
 *     stay
 * @param byState instead of {@code afterClosing}, for cases in these states
 */
public record RetentionPolicy(
    String version, Duration afterClosing, Duration afterNews, TimesByState byState) {
  /** What holds until the hotline publishes its own. */
  public static final RetentionPolicy BUILT_IN =
      new RetentionPolicy(
          "retention@builtin-1", Duration.ofDays(1095), Duration.ofDays(180), TimesByState.NONE);

  public RetentionPolicy {
    if (!afterClosing.isPositive() || !afterNews.isPositive()) {
      throw new IllegalArgumentException("what is kept is kept for some time");
    }
  }

  /** Reads published settings. */
  public static RetentionPolicy of(String version, Map<String, String> settings) {
    return new RetentionPolicy(
        version,
        Optional.ofNullable(settings.get(PolicySettings.AFTER_CLOSING))
            .map(Duration::parse)
            .orElse(BUILT_IN.afterClosing),
        Optional.ofNullable(settings.get(PolicySettings.AFTER_NEWS))
            .map(Duration::parse)
            .orElse(BUILT_IN.afterNews),
        Optional.ofNullable(settings.get(PolicySettings.AFTER_CLOSING_BY_STATE))
            .map(TimesByState::parse)
            .orElse(TimesByState.NONE));
  }

  /** The shortest time any closed case is kept. */
  public Duration shortest() {
    return Stream.concat(Stream.of(afterClosing), byState.times().values().stream())
        .min(Duration::compareTo)
        .orElse(afterClosing);
  }

  /**
   * Until when a closed case is kept. Of several states, the longest holds: what is erased too late
   * can still be erased.
   *
   * @param newsAt when the newest of it came
   * @param states USPS codes, of the places stated
   */
  public Instant keptUntil(Instant closedAt, Instant newsAt, Set<String> states) {
    Duration longest =
        states.stream()
            .map(state -> byState.times().getOrDefault(state, afterClosing))
            .max(Duration::compareTo)
            .orElse(afterClosing);
    Instant byClosing = closedAt.plus(longest);
    Instant byNews = newsAt.plus(afterNews);
    return byClosing.isAfter(byNews) ? byClosing : byNews;
  }
}
