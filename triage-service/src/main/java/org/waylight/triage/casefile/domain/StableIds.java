package org.waylight.triage.casefile.domain;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.waylight.contracts.v1.StatedConsent;

/** Ids derived from what they name, so that working a case again names the same things the same. */
public final class StableIds {
  static final Comparator<StatedConsent> CONSENT_ORDER = Comparator.comparing(StableIds::written);

  private StableIds() {}

  /** The person who sent a signal. */
  static UUID signaler(UUID signalId) {
    return named("signaler", signalId, "");
  }

  /** The potential victim of a case, where nobody says it is the signaler. */
  static UUID potentialVictim(UUID caseId) {
    return named("potential victim", caseId, "");
  }

  /** The same statement keeps its id. */
  public static UUID consent(UUID signalId, StatedConsent consent) {
    return named("consent", signalId, written(consent));
  }

  /** A name to speak of a person that says nothing about them. */
  static String pseudonym(UUID personId) {
    String digits = Long.toString(personId.getLeastSignificantBits() & Long.MAX_VALUE, 32);
    return "P-" + digits.substring(digits.length() - 6).toUpperCase(Locale.ROOT);
  }

  private static String written(StatedConsent consent) {
    return String.join(
        "|",
        consent.subject().name(),
        consent.recipientKind().name(),
        consent.purpose().name(),
        consent.state().name(),
        new TreeSet<>(consent.elements()).toString(),
        consent.means().name(),
        consent.givenAt().toString(),
        Objects.toString(consent.expiresAt(), ""));
  }

  private static UUID named(String kind, UUID id, String rest) {
    return UUID.nameUUIDFromBytes((kind + "|" + id + "|" + rest).getBytes(StandardCharsets.UTF_8));
  }
}
