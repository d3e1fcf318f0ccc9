package org.waylight.referral.plan.domain;

import java.util.List;

/**
 * What is known in the clear of the persons of a case, for a moment, to look for it in a summary.
 *
 * @param addresses also the streets of the case's places
 */
public record KnownTexts(
    List<String> names, List<String> phones, List<String> emails, List<String> addresses) {
  /** Nothing is known. */
  public static final KnownTexts NONE = new KnownTexts(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public KnownTexts {
    names = List.copyOf(names);
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    addresses = List.copyOf(addresses);
  }

  @Override
  public String toString() {
    return "KnownTexts[]";
  }
}
