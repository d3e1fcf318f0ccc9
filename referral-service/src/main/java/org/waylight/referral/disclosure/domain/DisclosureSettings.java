package org.waylight.referral.disclosure.domain;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.PolicySettings;

/**
 * What hotlines and states set differently.
 *
 * @param version stored with every decision: {@code disclosure@builtin-1}
 * @param thirdPartyTips DIS-5 holds
 * @param longestConsent no consent lasts longer (CON-2)
 * @param staleAfter a contact verified longer ago is stale (PRO-4)
 * @param minorsConsent a minor's own consent holds without a guardian's (CON-2)
 * @param tipsByTwo a tip under DIS-5 is approved by two supervisors
 */
public record DisclosureSettings(
    String version,
    boolean thirdPartyTips,
    Duration longestConsent,
    Duration staleAfter,
    boolean minorsConsent,
    boolean tipsByTwo,
    Duration countHolds) {
  /** Holds until a policy is published. */
  public static final DisclosureSettings BUILT_IN =
      new DisclosureSettings(
          "disclosure@builtin-1", true, Duration.ofDays(365), Duration.ofDays(365));

  /** Settings that say no more than they must. */
  public DisclosureSettings(
      String version, boolean thirdPartyTips, Duration longestConsent, Duration staleAfter) {
    this(version, thirdPartyTips, longestConsent, staleAfter, true, false, Duration.ofHours(24));
  }

  /** The settings of a published policy; what it leaves out or garbles stays as built in. */
  public static DisclosureSettings of(long version, Map<String, String> settings) {
    return new DisclosureSettings(
        "disclosure@" + version,
        truth(settings.get(PolicySettings.THIRD_PARTY_TIPS), BUILT_IN.thirdPartyTips),
        duration(settings.get(PolicySettings.CONSENT_LONGEST), BUILT_IN.longestConsent),
        duration(settings.get(PolicySettings.STALE_AFTER), BUILT_IN.staleAfter),
        truth(settings.get(PolicySettings.MINORS_CONSENT), BUILT_IN.minorsConsent),
        truth(settings.get(PolicySettings.TIPS_BY_TWO), BUILT_IN.tipsByTwo),
        duration(settings.get(PolicySettings.COUNT_HOLDS), BUILT_IN.countHolds));
  }

  private static boolean truth(@Nullable String text, boolean otherwise) {
    return text == null || text.isBlank() ? otherwise : text.equals("true");
  }

  private static Duration duration(@Nullable String text, Duration otherwise) {
    try {
      return text == null ? otherwise : Duration.parse(text);
    } catch (DateTimeParseException notIso) {
      return otherwise;
    }
  }
}
