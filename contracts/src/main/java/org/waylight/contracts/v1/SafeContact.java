package org.waylight.contracts.v1;

import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * Whether and how somebody may be contacted back (CON-4).
 *
 * @param hours sealed words of the person: when it is safe
 * @param instructions sealed words of the person: what to say, what to avoid
 */
public record SafeContact(
    Answer contactBack,
    Answer phoneSafe,
    Answer mayLeaveMessage,
    @Nullable SealedText hours,
    @Nullable SealedText instructions) {}
