package org.waylight.contracts;

import java.util.Locale;
import org.waylight.contracts.v1.Channel;

/**
 * The names of the policies and the keys of their settings. A published policy carries every key of
 * its name. Durations are ISO 8601 text, truths {@code true} or {@code false}.
 */
public final class PolicySettings {
  /** How soon a case is met, by urgency (TRI-5); each a duration, never longer than the next. */
  public static final String CLOCKS = "clocks";

  public static final String URGENT = "urgent";
  public static final String CRISIS = "crisis";
  public static final String ROUTINE = "routine";

  /** What may leave. */
  public static final String DISCLOSURE = "disclosure";

  /** Truth: whether a third party's tip may be reported by a supervisor's decision (DIS-5). */
  public static final String THIRD_PARTY_TIPS = "thirdPartyTips";

  /** Duration: no consent lasts longer (CON-2). */
  public static final String CONSENT_LONGEST = "consentLongest";

  /** Duration: a contact verified longer ago is stale (PRO-4). */
  public static final String STALE_AFTER = "staleAfter";

  /** How a report reaches the one it is for (RES-1, RES-2). */
  public static final String DELIVERY = "delivery";

  /** Duration until the first retry; it doubles from there. */
  public static final String RETRY_FIRST = "retryFirst";

  /** Duration: no wait between two retries is longer. */
  public static final String RETRY_LONGEST = "retryLongest";

  /** Count of attempts on one channel before the next is tried. */
  public static final String RETRY_ATTEMPTS = "retryAttempts";

  /** Duration: unacknowledged for longer, a person takes over. */
  public static final String ACKNOWLEDGE_WITHIN = "acknowledgeWithin";

  /** Duration: afterwards the agency can no longer fetch the report. */
  public static final String FETCH_EXPIRY = "fetchExpiry";

  /** How long a provider's conversation may be silent before a new signal begins, by channel. */
  public static final String CONVERSATIONS = "conversations";

  /** Duration: the window of one channel. */
  public static String windowOf(Channel channel) {
    return "window." + channel.name().toLowerCase(Locale.ROOT);
  }

  private PolicySettings() {}
}
