package org.waylight.standalone.canary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One case of a run: what is stated about it, drawn by chance.
 *
 * @param number its place in the run, from nought
 * @param consents of the potential victim, by kind of recipient
 * @param contactAgreed whether the signaler agreed that a kind of recipient gets their contact
 * @param place a state and one of its cities
 */
record MadeUpCase(
    int number,
    Way way,
    Age age,
    Danger danger,
    String signaler,
    boolean anonymous,
    Map<String, Wish> consents,
    Map<String, Boolean> contactAgreed,
    List<String> place) {
  static final List<String> RECIPIENTS =
      List.of(
          "LAW_ENFORCEMENT",
          "CHILD_PROTECTION",
          "EMERGENCY_SERVICES",
          "SERVICE_PROVIDER",
          "PARTNER_HOTLINE");
  private static final List<String> THIRD_PARTIES =
      List.of("FAMILY_FRIEND", "COMMUNITY_MEMBER", "SERVICE_PROVIDER", "LAW_ENFORCEMENT", "OTHER");
  private static final List<List<String>> PLACES =
      List.of(
          List.of("TX", "San Antonio"),
          List.of("OH", "Columbus"),
          List.of("CA", "Fresno"),
          List.of("FL", "Tampa"),
          List.of("NY", "Buffalo"),
          List.of("WA", "Spokane"));

  /** How it comes in: by a gateway's channel, as an SMS, as an e-mail. */
  enum Way {
    CALL,
    TEXT,
    WEBFORM,
    EMAIL,
    CHAT,
    SMS_WEBHOOK,
    MAIL_WEBHOOK;

    /** Whether a provider's own form brings it, so that an advocate states the facts. */
    boolean byProvider() {
      return this == SMS_WEBHOOK || this == MAIL_WEBHOOK;
    }
  }

  /** What is stated of the potential victim's age, in the words of docs/disclosure-table.md. */
  enum Age {
    ADULT("adult"),
    MINOR("minor"),
    UNKNOWN("unknown age");

    final String words;

    Age(String words) {
      this.words = words;
    }
  }

  /** What danger is stated, in the words of docs/disclosure-table.md. */
  enum Danger {
    NONE("none"),
    HARM("imminent harm"),
    THREAT("threat"),
    SELF_HARM("threat"),
    HARM_AND_THREAT("harm and threat");

    final String words;

    Danger(String words) {
      this.words = words;
    }
  }

  /** What the potential victim is known to want, in the words of docs/disclosure-table.md. */
  enum Wish {
    NOT_ASKED("silent"),
    UNKNOWN("silent"),
    GIVEN("given"),
    REFUSED("no"),
    WITHDRAWN("no"),
    /** Given, and taken back before the plan is decided. */
    TAKEN_BACK("no"),
    EXPIRED("expired");

    final String words;

    Wish(String words) {
      this.words = words;
    }
  }

  static MadeUpCase of(int number, long seed) {
    Random chance = new Random(seed * 1_000_003 + number);
    chance.nextInt(); // The first of near seeds are near each other.
    String signaler =
        chance.nextInt(5) < 2
            ? "VICTIM_SURVIVOR"
            : chance.nextInt(6) == 0 ? "UNKNOWN" : one(THIRD_PARTIES, chance);
    Danger danger = chance.nextBoolean() ? Danger.NONE : one(List.of(Danger.values()), chance);
    Map<String, Wish> consents = new LinkedHashMap<>();
    Map<String, Boolean> contact = new LinkedHashMap<>();
    for (String kind : RECIPIENTS) {
      consents.put(kind, chance.nextInt(3) == 0 ? Wish.GIVEN : one(List.of(Wish.values()), chance));
      contact.put(kind, chance.nextBoolean());
    }
    return new MadeUpCase(
        number,
        one(List.of(Way.values()), chance),
        one(List.of(Age.values()), chance),
        danger,
        signaler,
        chance.nextInt(3) == 0,
        Map.copyOf(consents),
        Map.copyOf(contact),
        one(PLACES, chance));
  }

  boolean victimSignals() {
    return signaler.equals("VICTIM_SURVIVOR");
  }

  /** In the words of docs/disclosure-table.md. */
  String signalerWords() {
    return victimSignals()
        ? "the victim"
        : signaler.equals("UNKNOWN") ? "perhaps the victim" : "third party";
  }

  Wish wish(String recipientKind) {
    return consents.getOrDefault(recipientKind, Wish.NOT_ASKED);
  }

  boolean agreedToContact(String recipientKind) {
    return contactAgreed.getOrDefault(recipientKind, false);
  }

  private static <T> T one(List<T> of, Random chance) {
    return of.get(chance.nextInt(of.size()));
  }
}
