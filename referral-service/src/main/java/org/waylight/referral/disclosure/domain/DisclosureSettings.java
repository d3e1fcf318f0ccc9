package org.waylight.referral.disclosure.domain;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * What hotlines and states set differently.
 *
 * @param version stored with every decision: {@code disclosure@builtin-1}
 * @param thirdPartyTips DIS-5 holds
 * @param longestConsent how long a consent without an end counts
 */
public record DisclosureSettings(String version, boolean thirdPartyTips, Duration longestConsent) {
  /** Holds until a policy is published. */
  public static final DisclosureSettings BUILT_IN =
      new DisclosureSettings("disclosure@builtin-1", true, Duration.ofDays(365));

  /** The settings of a published policy; what it leaves out or garbles stays as built in. */
  public static DisclosureSettings of(long version, Map<String, String> settings) {
    String tips = settings.getOrDefault("thirdPartyTips", "");
    return new DisclosureSettings(
        "disclosure@" + version,
        tips.isBlank() ? BUILT_IN.thirdPartyTips : tips.equals("true"),
        duration(settings.get("longestConsent")));
  }

  private static Duration duration(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null ? BUILT_IN.longestConsent : Duration.parse(text);
    } catch (DateTimeParseException notIso) {
      return BUILT_IN.longestConsent;
    }
  }
}
