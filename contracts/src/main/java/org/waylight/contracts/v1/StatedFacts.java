package org.waylight.contracts.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * What a person stated, beside the text; nothing of it is required (INT-3). Sealed parts, here and
 * within, are sealed to triage; associated data: signal id and the field of {@link
 * org.waylight.contracts.SealedFields}.
 *
 * @param ages in years
 * @param language BCP 47 tag
 * @param anonymous the signaler asked to stay anonymous (DIS-3)
 * @param relationship sealed words on how the signaler knows of it
 */
public record StatedFacts(
    Answer minorInvolved,
    Answer immediateDanger,
    Answer selfHarm,
    Answer threatToOthers,
    List<Integer> ages,
    @Nullable Place place,
    @Nullable String language,
    SignalerKind signalerKind,
    boolean anonymous,
    @Nullable SealedText relationship,
    @Nullable ContactDetails contact,
    @Nullable SafeContact safeContact,
    List<StatedConsent> consents) {
  /** Nothing stated at all. */
  public static final StatedFacts NONE =
      new StatedFacts(
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

  /** Copies the collections, so that an event never changes. */
  public StatedFacts {
    ages = List.copyOf(ages);
    consents = List.copyOf(consents);
  }
}
