package org.waylight.triage.casefile.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.triage.assessment.domain.Some;

/** What people state, one thing at a time. */
final class SomeFacts {
  private SomeFacts() {}

  static Facts place(@Nullable String country, @Nullable String state) {
    return places(new StatedPlace(country, state, null, null, null, null, null));
  }

  static Facts places(StatedPlace... places) {
    return new Facts(
        Map.of(),
        List.of(),
        List.of(places),
        null,
        SignalerKind.UNKNOWN,
        false,
        Map.of(),
        null,
        List.of());
  }

  static Facts speaking(String language, SignalerKind kind, boolean anonymous) {
    return new Facts(
        Map.of(), List.of(), List.of(), language, kind, anonymous, Map.of(), null, List.of());
  }

  static Facts text(String field, Said said) {
    return new Facts(
        Map.of(),
        List.of(),
        List.of(),
        null,
        SignalerKind.UNKNOWN,
        false,
        Map.of(field, said),
        null,
        List.of());
  }

  static Facts safe(SafeAnswers safe) {
    return new Facts(
        Map.of(),
        List.of(),
        List.of(),
        null,
        SignalerKind.UNKNOWN,
        false,
        Map.of(),
        safe,
        List.of());
  }

  static Facts consent(ConsentState state) {
    return new Facts(
        Map.of(),
        List.of(),
        List.of(),
        null,
        SignalerKind.UNKNOWN,
        false,
        Map.of(),
        null,
        List.of(stated(state)));
  }

  static StatedConsent stated(ConsentState state) {
    return new StatedConsent(
        ConsentSubject.VICTIM,
        RecipientKind.LAW_ENFORCEMENT,
        ConsentPurpose.REPORT,
        state,
        Set.of(DataElement.SITUATION),
        ConsentMeans.VERBAL,
        Some.NOW,
        null);
  }

  /** Sealed words said so many seconds later. */
  static Said said(String envelope, int later) {
    return new Said(new SealedText(envelope), Some.NOW.plusSeconds(later));
  }
}
