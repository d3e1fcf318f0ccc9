package org.waylight.triage.judgement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;

/** The labels of a vignette; what is absent is not judged. */
record Expected(
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
    @Nullable NamedPlace place) {}
