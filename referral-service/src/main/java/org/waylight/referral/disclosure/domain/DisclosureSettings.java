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
 */
public record DisclosureSettings(
    String version, boolean thirdPartyTips, Duration longestConsent, Duration staleAfter) {
  /** Holds until a policy is published. */
  public static final DisclosureSettings BUILT_IN =
      new DisclosureSettings(
          "disclosure@builtin-1", true, Duration.ofDays(365), Duration.ofDays(365));

  /** The settings of a published policy; what it leaves out or garbles stays as built in. */
  public static DisclosureSettings of(long version, Map<String, String> settings) {
    String tips = settings.getOrDefault(PolicySettings.THIRD_PARTY_TIPS, "");
    return new DisclosureSettings(
        "disclosure@" + version,
        tips.isBlank() ? BUILT_IN.thirdPartyTips : tips.equals("true"),
        duration(settings.get(PolicySettings.CONSENT_LONGEST), BUILT_IN.longestConsent),
        duration(settings.get(PolicySettings.STALE_AFTER), BUILT_IN.staleAfter));
  }

  private static Duration duration(@Nullable String text, Duration otherwise) {
    try {
      return text == null ? otherwise : Duration.parse(text);
    } catch (DateTimeParseException notIso) {
      return otherwise;
    }
  }
}
