package org.waylight.intake.domain;

import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.platform.sealed.OpenedText;

/** Whether and how somebody may be contacted back (CON-4), before it is sealed. */
public record SubmittedSafeContact(
    Answer contactBack,
    Answer phoneSafe,
    Answer mayLeaveMessage,
    @Nullable OpenedText hours,
    @Nullable OpenedText instructions) {}
