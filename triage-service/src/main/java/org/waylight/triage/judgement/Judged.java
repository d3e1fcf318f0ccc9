package org.waylight.triage.judgement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.SituationPlace;

/**
 * What triage concludes of a vignette, in the words of the labels. This is the one place to change
 * when triage concludes more.
 *
 * <p>Null means that triage has no such conclusion yet, not that it found nothing: a place it looks
 * for and does not find is a {@link NamedPlace} without names, an answer it does not find UNKNOWN.
 *
 * @param imminentHarm a threat to others is labelled as one (TRI-4)
 * @param sameAs ids of the vignettes it would be joined with; said by either of two is enough
 */
record Judged(
    @Nullable Boolean urgent,
    @Nullable Boolean minor,
    @Nullable Boolean imminentHarm,
    @Nullable Boolean selfHarm,
    @Nullable TraffickingType type,
    @Nullable RequestType request,
    @Nullable Boolean sufficient,
    @Nullable Set<Topic> topics,
    @Nullable Answer leConsent,
    @Nullable Answer contactSafe,
    @Nullable SignalerKind signaler,
    @Nullable NamedPlace place,
    @Nullable Set<String> sameAs) {

  static Judged of(Assessment assessment) {
    return new Judged(
        assessment.urgency() == Urgency.URGENT,
        assessment.reading(ReadingKind.MINOR).raises(),
        assessment.reading(ReadingKind.IMMINENT_HARM).raises()
            || assessment.reading(ReadingKind.THREAT_TO_OTHERS).raises(),
        assessment.reading(ReadingKind.SELF_HARM).raises(),
        assessment.type(),
        assessment.requestType(),
        assessment.sufficient(),
        assessment.topics(),
        assessment.policeWanted(),
        assessment.contactSafe(),
        assessment.toldBy(),
        place(assessment),
        // Only a receipt or a conversation joins by itself, and a vignette has neither (TRI-8).
        Set.of());
  }

  /** The most telling place; none of those where somebody only comes from. */
  private static NamedPlace place(Assessment assessment) {
    return assessment.places().stream()
        .findFirst()
        .map(SituationPlace::place)
        .map(
            p ->
                new NamedPlace(
                    p.country(), p.state(), p.county(), p.city(), p.zip(), p.tribalLand()))
        .orElse(new NamedPlace(null, null, null, null, null, null));
  }
}
