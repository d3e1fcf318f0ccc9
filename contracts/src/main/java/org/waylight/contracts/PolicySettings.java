package org.waylight.contracts;

import java.util.Locale;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Urgency;

/**
 * The names of the policies and the keys of their settings. A published policy carries every key of
 * its name that is not said to be optional. Durations are ISO 8601 text, truths {@code true} or
 * {@code false}.
 */
public final class PolicySettings {
  /** How soon a case is met, by urgency (TRI-5); each a duration, never longer than the next. */
  public static final String CLOCKS = "clocks";

  public static final String URGENT = "urgent";
  public static final String CRISIS = "crisis";
  public static final String ROUTINE = "routine";

  /** Optional duration: how often a step of the ladder is told again (TRI-10). */
  public static final String REPEAT = "repeat";

  /** Optional: who is told that a clock ran out, and when (TRI-10). */
  public static final String LADDER = "ladder";

  /**
   * Optional: the working hours by which the clock of such cases runs; round the clock without. The
   * clock of urgent cases never stands still: it has none.
   */
  public static String calendarOf(Urgency urgency) {
    return "calendar." + urgency.name().toLowerCase(Locale.ROOT);
  }

  /** How long a supervisor's claim on a case lasts without a sign of them. */
  public static final String CLAIMS = "claims";

  /** Duration: at least so long to meet what one was given or what came new; at most the lease. */
  public static final String NOTICE = "notice";

  /** Duration: from each sign of the holder. */
  public static final String LEASE = "lease";

  /** What may leave. */
  public static final String DISCLOSURE = "disclosure";

  /** Truth: whether a third party's tip may be reported by a supervisor's decision (DIS-5). */
  public static final String THIRD_PARTY_TIPS = "thirdPartyTips";

  /** Duration: no consent lasts longer (CON-2). */
  public static final String CONSENT_LONGEST = "consentLongest";

  /** Optional truth: whether a minor's own consent holds without a guardian's (CON-2). */
  public static final String MINORS_CONSENT = "minorsConsent";

  /** Optional truth: whether a tip under DIS-5 is approved by two supervisors. */
  public static final String TIPS_BY_TWO = "tipsByTwo";

  /** Duration: a contact verified longer ago is stale (PRO-4). */
  public static final String STALE_AFTER = "staleAfter";

  /** Optional duration: a contact verified longer ago is to be verified again (PRO-4). */
  public static final String VERIFY_EVERY = "verifyEvery";

  /** Optional duration: free places counted longer ago say nothing any more (PRO-5). */
  public static final String COUNT_HOLDS = "countHolds";

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

  /** How long the personal text of closed cases is kept (RES-4). */
  public static final String RETENTION = "retention";

  /** Duration from the closing of a case. */
  public static final String AFTER_CLOSING = "afterClosing";

  /** Duration: at least so long after the newest that came of the case. */
  public static final String AFTER_NEWS = "afterNews";

  /** Optional: other times from the closing, by state: {@link TimesByState}. */
  public static final String AFTER_CLOSING_BY_STATE = "afterClosing.states";

  private PolicySettings() {}
}
