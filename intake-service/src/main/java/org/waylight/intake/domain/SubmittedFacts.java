package org.waylight.intake.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.platform.sealed.OpenedText;

/** What was stated beside the text, before it is sealed; nothing of it is required (INT-3). */
public record SubmittedFacts(
    Answer minorInvolved,
    Answer immediateDanger,
    Answer selfHarm,
    Answer threatToOthers,
    List<Integer> ages,
    @Nullable SubmittedPlace place,
    @Nullable String language,
    SignalerKind signalerKind,
    boolean anonymous,
    @Nullable OpenedText relationship,
    @Nullable SubmittedContact contact,
    @Nullable SubmittedSafeContact safeContact,
    List<StatedConsent> consents) {
  /** Nothing stated at all. */
  public static final SubmittedFacts NONE =
      new SubmittedFacts(
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          List.of(),
          null,
          null,
          SignalerKind.UNKNOWN,
          false,
          null,
          null,
          null,
          List.of());

  /** Copies the collections, so that facts never change. */
  public SubmittedFacts {
    ages = List.copyOf(ages);
    consents = List.copyOf(consents);
  }

  /** Whether anything was stated beside how to reach the signaler. */
  public boolean sayMoreThanContact() {
    return !equals(contact == null ? NONE : reachableBy(contact));
  }

  /** The facts with a way to reach the signaler, as a provider's caller ID. */
  public static SubmittedFacts reachableBy(SubmittedContact contact) {
    return new SubmittedFacts(
        NONE.minorInvolved,
        NONE.immediateDanger,
        NONE.selfHarm,
        NONE.threatToOthers,
        NONE.ages,
        null,
        null,
        NONE.signalerKind,
        false,
        null,
        contact,
        null,
        NONE.consents);
  }
}
