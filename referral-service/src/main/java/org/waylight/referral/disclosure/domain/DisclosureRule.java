package org.waylight.referral.disclosure.domain;

/**
 * Every rule that a disclosure decision may quote, as one sentence. A decision stores the ids with
 * their version; whoever changes a sentence's meaning raises its version.
 */
public enum DisclosureRule {
  DIS_2_MINOR(
      "DIS-2.MINOR",
      1,
      "A suspected minor is reported to law enforcement and child protection, with or without"
          + " consent."),
  DIS_2_IMMINENT_HARM(
      "DIS-2.IMMINENT_HARM",
      1,
      "Imminent harm to anyone opens the situation to emergency services and law enforcement."),
  DIS_2_THREAT(
      "DIS-2.THREAT",
      1,
      "A threat to harm oneself or others opens the situation to emergency services and law"
          + " enforcement."),
  CON_2_GIVEN(
      "CON-2.GIVEN",
      1,
      "The person agreed to this kind of recipient for this purpose, and it has not ended."),
  DIS_5_TIP(
      "DIS-5.TIP",
      1,
      "A third party's tip about an adult or a person of unknown age, whose wishes are unknown, may"
          + " go to law enforcement if a supervisor decides so and records why."),

  DIS_1_LEAST("DIS-1.LEAST", 1, "Only the fields that this kind of recipient needs leave."),
  DIS_3_ANONYMOUS_EMERGENCY(
      "DIS-3.ANONYMOUS_EMERGENCY",
      1,
      "Emergency services get what reaches an anonymous signaler whose own life is in danger or who"
          + " threatens harm."),
  DIS_3_ANONYMOUS("DIS-3.ANONYMOUS", 1, "A signaler who asked to stay anonymous stays so."),
  DIS_3_EXCEPTION(
      "DIS-3.EXCEPTION", 1, "Under an exception the signaler's contact details go along."),
  DIS_3_CONSENT(
      "DIS-3.CONSENT", 1, "The signaler agreed that this recipient gets their contact details."),
  DIS_3_WITHHELD(
      "DIS-3.WITHHELD",
      1,
      "Without an exception or their consent the signaler's contact details stay here."),

  DIS_4_ADULT_SAID_NO(
      "DIS-4.ADULT_SAID_NO",
      1,
      "An adult who says no to law enforcement is not reported, however serious it is."),
  CON_1_REFUSED("CON-1.REFUSED", 1, "The person said no to this kind of recipient."),
  CON_2_WITHDRAWN("CON-2.WITHDRAWN", 1, "The person took their consent back."),
  CON_2_EXPIRED("CON-2.EXPIRED", 1, "The consent has ended; the person may be asked again."),
  CON_2_ELEMENTS("CON-2.ELEMENTS", 1, "The consent does not cover the situation itself."),
  CON_2_ABUSER("CON-2.ABUSER", 1, "An alleged abuser cannot give consent."),
  CON_3_SILENCE(
      "CON-3.SILENCE", 1, "Silence is not consent: the answer is no until the person was asked."),
  CON_1_UNKNOWN("CON-1.UNKNOWN", 1, "Nobody knows what the person wants, so nothing leaves."),
  CON_1_NOBODY("CON-1.NOBODY", 1, "The case has nobody whose situation could be disclosed."),
  DIS_5_OFF(
      "DIS-5.OFF", 1, "The policy in force does not let third parties' tips go without consent."),
  DIS_5_WHO(
      "DIS-5.WHO",
      1,
      "It is not established that the signaler is a third party: they may be the victim."),
  DIS_10_ONLY_READ(
      "DIS-10.ONLY_READ",
      1,
      "An exception was only read from text: it counts once a person stated or confirmed it."),
  DIS_2_NO_EXCEPTION_HERE(
      "DIS-2.NO_EXCEPTION_HERE", 1, "No exception opens anything to this kind of recipient."),

  CON_4_AGREED("CON-4.AGREED", 1, "The signaler agreed to be contacted back."),
  CON_4_NO_WAY("CON-4.NO_WAY", 1, "The signaler left no way to be contacted back."),
  CON_4_SAID_NO("CON-4.SAID_NO", 1, "The signaler does not want to be contacted back."),
  CON_4_NOT_SAFE(
      "CON-4.NOT_SAFE", 1, "After a line dropped, nobody calls a phone that was not called safe."),
  CON_4_NOT_ASKED(
      "CON-4.NOT_ASKED",
      1,
      "Contacting back needs consent too: ask when the signaler gets in touch again.");

  private final String rule;
  private final int version;
  private final String sentence;

  DisclosureRule(String rule, int version, String sentence) {
    this.rule = rule;
    this.version = version;
    this.sentence = sentence;
  }

  /** How a decision quotes it: {@code DIS-2.MINOR@1}. */
  public String id() {
    return rule + "@" + version;
  }

  /** The rule in plain words. */
  public String sentence() {
    return sentence;
  }
}
