package org.waylight.protocol.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Urgency;

/** Which policies there are and what each of their settings must be. */
final class PolicyCatalogue {
  private static final Map<String, Map<String, SettingKind>> POLICIES =
      Map.of(
          PolicySettings.CLOCKS,
          Map.of(
              PolicySettings.URGENT, SettingKind.DURATION,
              PolicySettings.CRISIS, SettingKind.DURATION,
              PolicySettings.ROUTINE, SettingKind.DURATION),
          PolicySettings.CLAIMS,
          Map.of(
              PolicySettings.NOTICE, SettingKind.DURATION,
              PolicySettings.LEASE, SettingKind.DURATION),
          PolicySettings.DISCLOSURE,
          Map.of(
              PolicySettings.THIRD_PARTY_TIPS, SettingKind.TRUTH,
              PolicySettings.CONSENT_LONGEST, SettingKind.DURATION,
              PolicySettings.STALE_AFTER, SettingKind.DURATION),
          PolicySettings.DELIVERY,
          Map.of(
              PolicySettings.RETRY_FIRST, SettingKind.DURATION,
              PolicySettings.RETRY_LONGEST, SettingKind.DURATION,
              PolicySettings.RETRY_ATTEMPTS, SettingKind.COUNT,
              PolicySettings.ACKNOWLEDGE_WITHIN, SettingKind.DURATION,
              PolicySettings.FETCH_EXPIRY, SettingKind.DURATION),
          PolicySettings.RETENTION,
          Map.of(
              PolicySettings.AFTER_CLOSING, SettingKind.DURATION,
              PolicySettings.AFTER_NEWS, SettingKind.DURATION),
          PolicySettings.CONVERSATIONS,
          Arrays.stream(Channel.values())
              .collect(Collectors.toMap(PolicySettings::windowOf, _ -> SettingKind.DURATION)));

  /** What a policy may leave out; without, what is built in holds. */
  private static final Map<String, Map<String, SettingKind>> OPTIONAL =
      Map.of(
          PolicySettings.DISCLOSURE,
          Map.of(
              PolicySettings.VERIFY_EVERY, SettingKind.DURATION,
              PolicySettings.COUNT_HOLDS, SettingKind.DURATION,
              PolicySettings.MINORS_CONSENT, SettingKind.TRUTH,
              PolicySettings.TIPS_BY_TWO, SettingKind.TRUTH),
          PolicySettings.RETENTION,
          Map.of(PolicySettings.AFTER_CLOSING_BY_STATE, SettingKind.TIMES_BY_STATE),
          PolicySettings.CLOCKS,
          Map.of(
              PolicySettings.REPEAT,
              SettingKind.DURATION,
              PolicySettings.LADDER,
              SettingKind.LADDER,
              PolicySettings.calendarOf(Urgency.CRISIS),
              SettingKind.CALENDAR,
              PolicySettings.calendarOf(Urgency.ROUTINE),
              SettingKind.CALENDAR));

  /** Settings of one policy of which none may exceed the next. */
  private static final Map<String, List<String>> ASCENDING =
      Map.of(
          PolicySettings.CLOCKS,
          List.of(PolicySettings.URGENT, PolicySettings.CRISIS, PolicySettings.ROUTINE),
          PolicySettings.CLAIMS,
          List.of(PolicySettings.NOTICE, PolicySettings.LEASE),
          PolicySettings.DELIVERY,
          List.of(PolicySettings.RETRY_FIRST, PolicySettings.RETRY_LONGEST));

  private PolicyCatalogue() {}

  /** Every policy, by the alphabet. */
  static SortedSet<String> names() {
    return new TreeSet<>(POLICIES.keySet());
  }

  static Optional<Map<String, SettingKind>> settingsOf(String policy) {
    return Optional.ofNullable(POLICIES.get(policy));
  }

  static Map<String, SettingKind> optionalOf(String policy) {
    return OPTIONAL.getOrDefault(policy, Map.of());
  }

  static List<String> ascending(String policy) {
    return ASCENDING.getOrDefault(policy, List.of());
  }
}
